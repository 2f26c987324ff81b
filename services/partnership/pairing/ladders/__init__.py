"""What a partnership is reminded of while nobody has begun it."""
