"""The joint action plan: its sections, indicators, measurements and changes."""
