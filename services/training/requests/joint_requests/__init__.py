"""Several schools' requests become one, at its host school; each keeps its own history."""
