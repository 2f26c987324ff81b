"""What teachers do for their own development, and what they read about it."""
