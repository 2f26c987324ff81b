"""How what was public ends when what it was about is shared no more."""
