"""Whether somebody may apply for an offer, and if not, why not."""
