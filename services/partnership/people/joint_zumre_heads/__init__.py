"""Who leads the joint work of a subject."""
