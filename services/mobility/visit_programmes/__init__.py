"""A visit to a host school, from its draft to its end (SM-MOB-2)."""
