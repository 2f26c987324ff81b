"""A message to one person about one event, through one channel."""
