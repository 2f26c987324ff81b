"""Which two schools may become partners."""
