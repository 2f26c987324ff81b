"""Visits of teachers and managers to other schools: host lists, visit programmes, and what came of them."""
