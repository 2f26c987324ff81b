"""What this service hears of weak areas in other programmes."""
