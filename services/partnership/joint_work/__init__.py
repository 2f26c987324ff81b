"""What both schools do together: activities, meetings, cooperations, material support."""
