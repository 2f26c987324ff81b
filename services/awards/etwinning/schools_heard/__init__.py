"""What becomes of a mission when its school is renamed or closed (Q-48)."""
