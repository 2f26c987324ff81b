"""What a visitor brought home, offered to other programmes with one press."""
