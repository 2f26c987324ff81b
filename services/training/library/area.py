"""What the area of library adds to the service: its doors and its process tables."""

from services.training.library.good_practices.api import good_practices
from services.training.library.good_practices.process import GOOD_PRACTICE
from services.training.library.library_items.api import library_items
from services.training.library.library_items.process import LIBRARY_ITEM

DOORS = (library_items, good_practices)
PROCESSES = (LIBRARY_ITEM, GOOD_PRACTICE)
