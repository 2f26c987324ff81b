"""From when until when a candidacy is scored, and when that is enough."""
