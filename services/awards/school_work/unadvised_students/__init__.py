"""Which students of a school have no advisor teacher (AWD-14)."""
