"""What is on record of a school's professional development in a half-year, in figures (TRN-42)."""
