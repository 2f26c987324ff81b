"""What is kept when a report is passed on."""
