"""The list in which those who prepare the year-end exhibition see who is missing."""

from __future__ import annotations

from chassis import listing, paging
from chassis.blueprints import Door
from chassis.listing import Reader, WorkedOut
from services.awards.school_work.missing_exhibitions.queries import missing
from services.awards.school_work.missing_exhibitions.schema import MissingExhibitionSchema
from services.awards.scope import READERS

missing_exhibitions = Door(
    "missing-exhibitions", __name__, url_prefix="/v1/missing-exhibitions", description=MissingExhibitionSchema.__doc__
)
listing.hang_worked_out(
    missing_exhibitions,
    WorkedOut(
        path="missing-exhibitions",
        thing="missing_exhibition",
        asked=paging.UnitsAsked,
        page=missing,
        columns=("unit", "workshops"),
        line_shape=MissingExhibitionSchema,
        readers=tuple(map(Reader, READERS)),
    ),
)
