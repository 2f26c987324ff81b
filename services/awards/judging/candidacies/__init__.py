"""Candidacies for awards, from the nomination to the ceremony (SM-AWD-4, AWD-07)."""
