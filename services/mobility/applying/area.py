"""What the area of applying adds to the service: its doors and its process tables."""

from services.mobility.applying.applications.api import applications
from services.mobility.applying.applications.process import APPLICATION

DOORS = (applications,)
PROCESSES = (APPLICATION,)
