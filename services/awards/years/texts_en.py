"""What people read of project years in English."""

YEARS: dict[str, str] = {}
