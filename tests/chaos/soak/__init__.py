"""The whole system under an even load, and whether it takes at the end what it took at the beginning (R14)."""
