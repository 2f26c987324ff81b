"""What schools with a workshop show of it at the end of the year (AWD-30)."""
