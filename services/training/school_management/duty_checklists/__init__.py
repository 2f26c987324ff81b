"""What a principal does for professional development, duty by duty, each with a dated note (TRN-02)."""
