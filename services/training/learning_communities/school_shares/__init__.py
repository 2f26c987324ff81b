"""Which share of the schools has a community of its own (MGT-06)."""
