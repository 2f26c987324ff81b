"""What the appropriations for visits pay for, and that nothing is approved beyond what is left."""
