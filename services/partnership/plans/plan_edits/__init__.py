"""What an edit of a plan's section has to respect."""
