"""What becomes of those who took part: how much they were there for, and their document’s number."""
