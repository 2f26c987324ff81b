"""What bodies do about people who move, and with the end of their year."""
