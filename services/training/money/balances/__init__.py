"""What was transferred, what was approved from it, and that nothing is approved beyond what is left."""
