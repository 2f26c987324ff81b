"""A visit that is moved or called off, and people who move or leave, take their applications along."""
