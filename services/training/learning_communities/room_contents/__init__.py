"""What lies in a community's room: posts, meetings, assignments, feedback, ratings and what was done together."""
