"""What is still open when a partnership is over."""
