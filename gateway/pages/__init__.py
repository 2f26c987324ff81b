"""The pages, drawn from what each service says of itself; no programme is known here."""
