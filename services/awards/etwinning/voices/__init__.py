"""What the several voices say of each area, this year and last."""
