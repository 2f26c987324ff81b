"""Workshops and innovative environments of schools, from their proposal to their use (SM-AWD-5)."""
