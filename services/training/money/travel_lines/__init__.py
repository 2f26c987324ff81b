"""What is written in a travel claim, and what has to be right before it is sent."""
