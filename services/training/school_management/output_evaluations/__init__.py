"""A principal judges a half-year's professional development: one page per school (TRN-42)."""
