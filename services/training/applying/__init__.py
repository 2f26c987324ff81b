"""What people may apply for, their applications through three levels, and who gets a seat."""
