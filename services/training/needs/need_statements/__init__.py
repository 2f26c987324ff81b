"""What each teacher and manager says they need to learn, seen by themselves, the chair and the principal alone."""
