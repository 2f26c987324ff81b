"""Which teacher advises which student, and what they follow up (AWD-14)."""
