"""A service for tests: it tells events and hears them again, and counts what it heard."""
