"""On which days somebody already takes part in a programme (Q-21)."""
