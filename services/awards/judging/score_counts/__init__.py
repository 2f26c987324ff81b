"""What the scores of a candidacy add up to."""
