"""What participants claim for their journey; their own province pays (FIN-06)."""
