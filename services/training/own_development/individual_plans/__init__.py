"""A teacher's own professional development plan of a school year (bireysel mesleki gelişim planı, TRN-06)."""
