"""When what can be applied for is held."""
