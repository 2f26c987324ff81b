"""A school's request for a training at the school (Ek-1), its evaluation (Ek-2), and the joining of like ones."""
