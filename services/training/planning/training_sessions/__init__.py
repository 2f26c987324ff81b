"""The sessions of an activity, and who was there."""
