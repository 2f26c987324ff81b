"""What is said of a shared content, and what has to be right about it."""
