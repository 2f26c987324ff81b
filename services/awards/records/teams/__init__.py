"""Project teams (proje ekibi) that a school's directorate sets up (AWD-22)."""
