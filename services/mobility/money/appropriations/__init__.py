"""Appropriations (ödenek) for visits, and what is left of them."""
