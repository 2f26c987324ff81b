"""What visits cost: appropriations of provinces, and what participants claim for their journey (law 6245)."""
