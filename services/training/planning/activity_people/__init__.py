"""Who is added to an activity or leaves it, and whether there are still ten (TRN-20, Q-23)."""
