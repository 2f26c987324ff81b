"""How participants rated those who taught; single ratings bear no name (TRN-40, PRV-06)."""
