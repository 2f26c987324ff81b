"""Bringing the directory in from files shaped as MEBBİS gives them: read, checked, planned, kept or sent back."""
