"""The days of a visit and what the host does on each (MOB-18)."""
