"""What schools do in a project year: advising, study plans, courses, measures, workshops, and what they show of it."""
