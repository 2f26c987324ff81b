"""A teacher's yearly look at themselves; the single answers are the teacher's alone (TRN-10)."""
