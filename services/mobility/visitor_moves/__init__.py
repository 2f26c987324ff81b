"""What becomes of a visit when somebody moves to another school (Q-47)."""
