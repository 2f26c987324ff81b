"""The list of schools that are opened to visits, from its nominations to its announcement (SM-MOB-1)."""
