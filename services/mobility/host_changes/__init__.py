"""A host is renamed or closed: its page and its visits follow (Q-48)."""
