"""What the programmes lay down once for all: aims, headings, award areas, items, programmes and their scopes."""
