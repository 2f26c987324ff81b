"""Who has a part in a record: authors, schools that own it too, bodies that hold it, and who is told."""
