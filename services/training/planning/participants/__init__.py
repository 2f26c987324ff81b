"""Who takes part in an activity and who teaches there."""
