"""Changes to an accepted plan in the course of its year."""
