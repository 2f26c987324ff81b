"""What last year's report found, and what this year's plan makes of it (PAR-42)."""
