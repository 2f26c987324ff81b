"""A school year of the mission, from its opening to its confirmation (SM-ETW-1)."""
