"""The school years of all partnerships as the directorates follow them: where each stands, and what is late."""
