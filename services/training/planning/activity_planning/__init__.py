"""What stands in a plan’s entry, and what has to be right about it (PLT-13)."""
