"""What a visit programme and those who take part in it have to do with each other (SM-MOB-2, SM-MOB-4, Q-36)."""
