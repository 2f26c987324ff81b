"""What is written for everybody to read, and what may not stand in it."""
