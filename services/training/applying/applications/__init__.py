"""One person's application for one offer, through its three levels."""
