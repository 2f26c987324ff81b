"""What somebody brought home from a visit to another school, as the draft of a good practice."""
