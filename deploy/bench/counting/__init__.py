"""A service to measure with: it tells events, and hears them again with one ordinary deed."""
