"""Who does what at a school, and what the copy of the directory says of them."""
