"""Trainings at a distance that everybody takes in their own time (asenkron)."""
