"""How a workshop is used, day by day (AWD-28)."""
