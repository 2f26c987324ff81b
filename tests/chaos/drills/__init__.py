"""One drill for each thing that goes wrong: what is promised, what was measured, and whether it holds."""
