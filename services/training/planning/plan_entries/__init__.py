"""What is said of a plan’s entry, in a form or in a row of a sheet (PLT-13)."""
