"""With which universities and other institutions the schools' programmes are held (TRN-13)."""
