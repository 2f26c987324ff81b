"""Who collects a school’s needs and writes its requests (TRN-14)."""
