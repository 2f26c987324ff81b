"""What makes up a fair, a ceremony or an exhibition: stands, timetable, visitors, and who outside was told."""
