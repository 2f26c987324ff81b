"""What the executive board decides on a candidacy, and when others learn of it."""
