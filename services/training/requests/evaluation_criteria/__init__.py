"""What is said in an evaluation: an answer and a reason for each criterion, and the decision with its grounds."""
