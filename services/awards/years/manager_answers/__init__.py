"""What each school's manager answers at the year's end of the five efforts the project asks of managers (AWD-37)."""
