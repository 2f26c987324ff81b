"""Units, people, their posts and the school calendar: who is where, told to every service by events."""
