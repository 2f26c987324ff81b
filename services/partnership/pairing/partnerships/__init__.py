"""Two schools and their four years."""
