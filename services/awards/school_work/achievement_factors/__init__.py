"""What holds a school's achievement down, and what it does about it (AWD-17)."""
