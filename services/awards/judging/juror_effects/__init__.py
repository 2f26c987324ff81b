"""How severe each juror is, found from all scores at once, and what the candidacies' sums are without that."""
