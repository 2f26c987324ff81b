"""Where the jurors are too far apart, the board looks a second time."""
