"""Appropriations (ödenek) of the project, and what is left of them."""
