"""What people apply for: three levels that decide, seats in strict order, a waiting line, and never one too many."""
