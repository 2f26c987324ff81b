"""Which schools have a workshop and show nothing of it yet (AWD-30)."""
