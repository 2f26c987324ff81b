"""What the area of sharing adds to the service: its doors and its process tables."""

from services.partnership.sharing.contents.api import contents
from services.partnership.sharing.contents.process import CONTENT
from services.partnership.sharing.releases.api import releases
from services.partnership.sharing.releases.process import RELEASE

DOORS = (contents, releases)
PROCESSES = (CONTENT, RELEASE)
