"""Packages: everything of a kind that somebody asked for, as one file with a manifest; made by the worker."""
