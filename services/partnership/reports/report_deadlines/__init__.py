"""The last day of a school year's evaluation reports, where OGM sets another than 30 June."""
