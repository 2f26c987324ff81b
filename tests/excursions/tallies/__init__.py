"""Which schools go to the same place."""
