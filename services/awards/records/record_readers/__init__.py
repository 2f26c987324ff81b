"""Who reads an activity record, how much of it, and to which schools it is credited (SEC-01, PRV-11, AWD-24)."""
