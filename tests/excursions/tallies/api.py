"""The list of the tallies."""

from chassis import listing
from chassis.listing import Reader, WorkedOut
from tests.excursions.tallies.queries import READERS, tallied
from tests.excursions.tallies.schema import TallyAsked, TallySchema

tallies = listing.worked_out(
    WorkedOut(
        path="tallies",
        thing="tally",
        asked=TallyAsked,
        page=tallied,
        columns=("unit", "requests", "pupils"),
        line_shape=TallySchema,
        readers=tuple(map(Reader, READERS)),
    ),
)
