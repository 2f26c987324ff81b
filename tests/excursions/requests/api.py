"""The door of the requests."""

from chassis.counting import Counts
from chassis.door import door
from chassis.list_files import Export
from chassis.opened import Part
from tests.excursions.requests.process import EXCURSION
from tests.excursions.requests.queries import lines_of, seen_whole, visible_to
from tests.excursions.requests.schema import ExcursionHeaderSchema, ExcursionSchema

excursions = door(
    EXCURSION,
    ExcursionSchema,
    visible_to,
    columns=("place",),
    counts=Counts(downloads="downloads"),
    export=Export(("case", "place", "state"), lines_of),
    part=Part(ExcursionHeaderSchema, seen_whole),
)
