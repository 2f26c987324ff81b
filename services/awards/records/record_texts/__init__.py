"""What is said of an activity: the form that takes two minutes, and all that may be added to it."""
