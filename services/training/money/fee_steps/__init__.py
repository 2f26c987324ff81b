"""What is entered in a fee file, and what has to be right before it is sent."""
