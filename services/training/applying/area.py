"""What the area of applying adds to the service: its doors and its process tables."""

from services.training.applying.applications.api import applications
from services.training.applying.applications.process import APPLICATION
from services.training.applying.level_authorities.api import level_authorities
from services.training.applying.level_authorities.process import LEVEL_AUTHORITY
from services.training.applying.offers.api import offers

DOORS = (offers, applications, level_authorities)
PROCESSES = (APPLICATION, LEVEL_AUTHORITY)
