"""How a candidacy is made of accepted records, and what it has to name."""
