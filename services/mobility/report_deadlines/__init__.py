"""When a report opens, by when it is due, and when its author is reminded (Q-38, NTF-45)."""
