"""Courses that support students before their examinations, a subject each (AWD-16)."""
