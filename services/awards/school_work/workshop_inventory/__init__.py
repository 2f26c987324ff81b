"""What there is in a workshop (AWD-28)."""
