"""What both schools do together in the year, from the plan to its result."""
