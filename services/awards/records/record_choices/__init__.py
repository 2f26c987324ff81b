"""Which choices of the programme belong together: areas, headings, items, programmes and scopes."""
