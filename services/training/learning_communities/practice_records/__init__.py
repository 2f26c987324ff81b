"""What members of a community practised in their own classes, and what colleagues told them of it (MGT-08)."""
