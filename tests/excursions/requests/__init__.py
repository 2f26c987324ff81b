"""A school asks for a day out."""
