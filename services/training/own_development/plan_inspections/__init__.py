"""An auditor opens somebody's own plan, with the number of the audit order; each opening is kept (ledger 4.2)."""
