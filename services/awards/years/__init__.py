"""The project year of BİGEP: its course, its criteria, its bodies, and what it is remembered by."""
