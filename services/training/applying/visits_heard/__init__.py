"""The days on which somebody visits another school, as the programme of visits tells (Q-21)."""
