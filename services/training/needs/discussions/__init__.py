"""What zümre and class teachers' boards (şube öğretmenler kurulu) made of the needs (TRN-18.02, TRN-18.03)."""
