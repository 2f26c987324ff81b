"""In-service training activities: of a plan, or of a school’s approved request."""
