"""How the Group I school reaches its partner for the first time."""
