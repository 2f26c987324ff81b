"""What a school says of its own year, criterion by criterion, and what has to stand before it (SM-ETW-1)."""
