"""The determined criteria (belirlenen kriterler) of each award area of a project year (AWD-06)."""
