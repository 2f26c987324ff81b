"""Who supports the project in a year; the programme names some, and each year may have more (AWD-38)."""
