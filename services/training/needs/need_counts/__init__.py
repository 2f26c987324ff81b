"""How many people need what, without a name: what central and local plans rest on (TRN-43)."""
