"""Which visits somebody may apply for, field by field, and if not, why not (MOB-06, MOB-07, PLT-10)."""
