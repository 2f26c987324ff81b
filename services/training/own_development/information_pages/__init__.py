"""A page for each approach to professional development, in versions (PLT-07)."""
