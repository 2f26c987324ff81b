"""A visit on other days or at another school, by a new approval (MOB-11, Q-36)."""
