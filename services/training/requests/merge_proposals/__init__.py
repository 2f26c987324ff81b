"""Like requests of several schools are proposed to be joined; each school's principal consents or does not (TRN-22)."""
