"""A school's problems, and who of the staff was involved in solving each (TRN-09)."""
