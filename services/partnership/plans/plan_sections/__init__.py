"""What a zümre, or the whole school, sets itself in a plan."""
