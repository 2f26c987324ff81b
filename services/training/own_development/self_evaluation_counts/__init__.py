"""What a school's management sees of its teachers' self-evaluations: counts, five answers at a time (TRN-10)."""
