"""What the area of pairing adds to the service: its doors and its process tables."""

from services.partnership.pairing.letters.api import guides, letters
from services.partnership.pairing.letters.process import GUIDE, LETTER
from services.partnership.pairing.partnerships.api import partnerships
from services.partnership.pairing.partnerships.process import PARTNERSHIP
from services.partnership.pairing.school_lists.api import school_lists
from services.partnership.pairing.school_lists.process import SCHOOL_LIST

DOORS = (letters, guides, school_lists, partnerships)
PROCESSES = (LETTER, GUIDE, SCHOOL_LIST, PARTNERSHIP)
