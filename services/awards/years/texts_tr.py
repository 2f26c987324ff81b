"""What people read of project years in Turkish."""

YEARS: dict[str, str] = {}
