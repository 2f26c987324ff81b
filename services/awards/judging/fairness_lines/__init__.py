"""The long parts of a fairness report, page by page: its jurors, and its ranks beside each other."""
