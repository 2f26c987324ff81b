"""Joint evaluation reports: what came of a year's plan, and what follows from it (PAR-41 … PAR-43, SM-PAR-6)."""
