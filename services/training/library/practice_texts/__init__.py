"""What is said of a good practice, and what has to be right about it before others look at it."""
