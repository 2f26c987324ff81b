"""How much of the scoring is done: one's own, and for those who do not judge also everybody's."""
