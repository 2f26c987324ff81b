"""What becomes of applications and participations when somebody moves to another school or leaves (Q-47)."""
