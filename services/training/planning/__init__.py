"""Plans and the activities in them: dates, people, sessions, surveys, certificates."""
