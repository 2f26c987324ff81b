"""Everybody who waits for a decision of the ministry, in one go and in order."""
