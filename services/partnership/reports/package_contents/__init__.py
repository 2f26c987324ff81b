"""What goes into a package for the ministry."""
