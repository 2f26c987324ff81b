"""Who was there on which day, from when to when; the guide keeps it (MOB-23)."""
