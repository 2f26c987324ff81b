"""What the area of years adds to the service: its doors and its process tables."""

from services.partnership.years.school_years.api import school_years

DOORS = (school_years,)
PROCESSES = ()
