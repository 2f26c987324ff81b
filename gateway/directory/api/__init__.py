"""The directory's doors."""

from gateway.directory.api.calendars import calendars
from gateway.directory.api.imports import imports
from gateway.directory.api.people import people
from gateway.directory.api.posts import posts
from gateway.directory.api.units import units

DOORS = (units, people, posts, calendars, imports)
