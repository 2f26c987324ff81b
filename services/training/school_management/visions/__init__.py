"""A school's mission, vision and values, edition by edition, and who set them (TRN-08)."""
