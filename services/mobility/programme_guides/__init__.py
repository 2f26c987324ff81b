"""Whom the visitors of a school can consult at any time (MOB-20)."""
