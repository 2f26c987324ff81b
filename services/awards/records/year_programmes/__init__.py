"""Programmes that the executive board adds for its year, and scopes it widens (AWD-21)."""
