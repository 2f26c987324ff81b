"""The ranked list of an award area and a group, closed once and kept as it was."""
