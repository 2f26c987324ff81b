"""What the records add up to: works by programme and place, last year's beside them, and who has none (AWD-20, AWD-25)."""
