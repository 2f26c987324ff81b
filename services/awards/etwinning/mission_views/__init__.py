"""What a mission shows of its year, line by line."""
