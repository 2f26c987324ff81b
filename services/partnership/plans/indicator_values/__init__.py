"""What was measured by a plan's indicators, value by value."""
