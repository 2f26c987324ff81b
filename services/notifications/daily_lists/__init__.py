"""What somebody is told of once a day, in one list."""
