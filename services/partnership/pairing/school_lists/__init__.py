"""The lists of schools that take part, a pair a line."""
