"""How many workshops there are, school year after school year, and how much they are used (AWD-28)."""
