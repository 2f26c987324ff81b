"""Who of the staff was involved in decisions on teaching, finance and professional development (TRN-09)."""
