"""What a visitor meant to do at the own school, and what became of it (MOB-16)."""
