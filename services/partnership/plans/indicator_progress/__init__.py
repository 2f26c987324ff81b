"""How far a plan's indicators are."""
