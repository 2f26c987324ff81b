"""Which schools are eTwinning schools."""
