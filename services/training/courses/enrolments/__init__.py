"""How far somebody is in a course that they take in their own time."""
