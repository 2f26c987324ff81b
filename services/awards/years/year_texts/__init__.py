"""What a project year is made of when it is prepared: its texts, its days and its numbers."""
