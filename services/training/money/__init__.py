"""Appropriations, trainers' fees and travel claims."""
