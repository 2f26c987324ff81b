"""The programme's eleven outcomes, each from the evidence that the ledger names (PAR-43)."""
