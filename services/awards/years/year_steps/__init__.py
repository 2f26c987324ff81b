"""Who prepares, opens, evaluates, awards and closes a project year (SM-AWD-1)."""
