"""What the records add up to: works by programme and place, beside last year's, and who has none (AWD-20, AWD-25)."""
