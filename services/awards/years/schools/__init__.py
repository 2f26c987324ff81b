"""Which schools a province has, of which level (AWD-10)."""
