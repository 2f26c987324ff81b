"""A plan’s entries from a sheet: all of them, or none with what is wrong in each row (PLT-13)."""
