"""Of what the clock reminds in a year: schools without a commission, and the end of recording (NTF-51, NTF-53)."""
