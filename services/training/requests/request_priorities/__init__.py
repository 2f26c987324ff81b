"""In which order a school wants its requests, when it has several in a half-year (TRN-29, Q-29)."""
