"""What has to fit together in an activity record, and what has to be there before it is handed in."""
