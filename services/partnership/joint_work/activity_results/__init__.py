"""What came of a joint activity: who took part, and what its kind asks for besides."""
