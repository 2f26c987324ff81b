"""Official letters and the programme's guide."""
