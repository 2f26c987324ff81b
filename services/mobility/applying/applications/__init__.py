"""One person’s application for one visit, through its three levels (SM-MOB-3)."""
