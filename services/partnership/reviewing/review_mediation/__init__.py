"""What one school can do when the other does not confirm."""
