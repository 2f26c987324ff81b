"""What a juror still has to score, and what they have done."""
