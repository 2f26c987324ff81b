"""What happens to teams, half-years, cycles and needs when the directory or the calendar changes."""
