"""What becomes of open work whose school was closed (Q-48)."""
