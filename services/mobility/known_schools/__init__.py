"""What the copy of the directory says of a school and of those who serve there."""
