"""Who has to do with a visit: its visitors and their schools, the guide, the staff of the host."""
