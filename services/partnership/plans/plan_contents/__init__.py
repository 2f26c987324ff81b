"""What a plan must contain before both schools can agree to it."""
