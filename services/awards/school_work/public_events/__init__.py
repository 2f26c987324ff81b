"""Fairs, award ceremonies and exhibitions of a province (SM-AWD-6)."""
