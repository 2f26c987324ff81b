"""How many students of each school are advised, plan their work and take a course: numbers, and no names (PRV-11)."""
