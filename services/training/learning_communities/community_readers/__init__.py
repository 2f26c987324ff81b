"""Who reads of communities, also of those that are not announced."""
