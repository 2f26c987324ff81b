"""How a student of a year of examinations means to work, week by week (AWD-15)."""
