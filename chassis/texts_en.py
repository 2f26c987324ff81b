"""The chassis's own words in English."""

TEXTS: dict[str, str] = {}
