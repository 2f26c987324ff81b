"""The chassis's own words in Turkish."""

TEXTS: dict[str, str] = {}
