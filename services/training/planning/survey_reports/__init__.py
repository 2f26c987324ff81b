"""What participants thought, by school and programme (TRN-05)."""
