"""Who coordinates the partnership at each school."""
