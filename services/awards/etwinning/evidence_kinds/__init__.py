"""What is asked of the evidence for each criterion."""
