"""How a principal leads a school's professional development: duties, visions, shared decisions, results."""
