"""What has been awarded in a year, as others ask about it."""
