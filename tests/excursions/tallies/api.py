"""The list of the tallies."""

from chassis import listing
from chassis.blueprints import Door
from chassis.listing import Reader, WorkedOut
from tests.excursions.tallies.queries import READERS, tallied
from tests.excursions.tallies.schema import TallyAsked, TallySchema

tallies = Door("tallies", __name__, url_prefix="/v1/tallies", description=TallySchema.__doc__)
listing.hang_worked_out(
    tallies,
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
