"""The report that a visitor writes (Ek-3): a text for each day, what was learned, and what will be done at home."""
