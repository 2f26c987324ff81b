"""What a report says, and what must be in it before both schools can agree to it."""
