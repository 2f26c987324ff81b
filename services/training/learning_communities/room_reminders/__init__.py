"""Members without a practice record are reminded before the next online meeting."""
