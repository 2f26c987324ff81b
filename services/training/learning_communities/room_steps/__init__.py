"""What those in a community's room say and do there."""
