"""What is said of a piece of evidence, and how it is kept (ETW-03 … ETW-11)."""
