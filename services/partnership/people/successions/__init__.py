"""What becomes of a coordinator's work when somebody else coordinates, or nobody does."""
