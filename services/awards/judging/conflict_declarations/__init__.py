"""Where a juror says that they may not judge; what is known already is computed by the database (Q-43)."""
