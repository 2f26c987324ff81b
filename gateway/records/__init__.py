"""Everybody's own record of what they did, built from what every event says of it, and put on paper when they ask."""
