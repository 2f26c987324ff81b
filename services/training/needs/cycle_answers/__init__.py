"""Who of a school has said what they need, and who is reminded (TRN-16, NTF-20)."""
