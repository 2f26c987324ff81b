"""What can be said of a district, a level or a size of schools: its shares, and the rate of its awards."""
