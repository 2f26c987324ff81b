"""What goes to the ministry: a school year's accepted plans and reports of a province, or of all, as one file."""
