"""What teachers of both schools did together to pass on experience."""
