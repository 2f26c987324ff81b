"""What both schools let everybody see of their joint work, on their public page."""
