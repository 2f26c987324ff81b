"""What is told at the end of a year: joint reports, OGM's meetings and the ministry's package."""
