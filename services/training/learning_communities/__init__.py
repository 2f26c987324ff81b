"""Professional learning communities (MGT), their rooms, and the communities of a single school."""
