"""What has to be there before a record is handed in."""
