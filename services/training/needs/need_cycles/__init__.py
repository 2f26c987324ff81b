"""What a school needs to learn, half-year by half-year: collected, discussed, decided, approved (SM-TRN-1)."""
