"""What came of the visits to each host school: visits, visitors, provinces, and what was carried over (MOB-24)."""
