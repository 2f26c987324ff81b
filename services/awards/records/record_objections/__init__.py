"""A principal objects to a record's return or rejection; the next higher body answers, and that is final (Q-44)."""
