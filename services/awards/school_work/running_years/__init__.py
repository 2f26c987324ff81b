"""In which project year a school's work falls."""
