"""Judging: who is nominated, who scores what without seeing the others, what is decided, and how evenly (SM-AWD-4)."""
