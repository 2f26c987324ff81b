"""What has to be there before a project year goes on (SM-AWD-1, AWD-34)."""
