"""What happens to the schools of a list together with it."""
