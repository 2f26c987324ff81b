"""What is planned of a community, and what has to be said before teachers may apply to it."""
