"""The door of the requests."""

from chassis.door import door
from tests.excursions.requests.process import EXCURSION
from tests.excursions.requests.queries import visible_to
from tests.excursions.requests.schema import ExcursionSchema

excursions = door(EXCURSION, ExcursionSchema, visible_to, columns=("place",))
