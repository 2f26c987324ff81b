"""The deadlines of a joint action plan."""
