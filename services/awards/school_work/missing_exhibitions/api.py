"""The list in which those who prepare the year-end exhibition see who is missing."""

from __future__ import annotations

from chassis import listing, paging
from chassis.listing import Reader, WorkedOut
from services.awards.school_work.missing_exhibitions.queries import missing
from services.awards.school_work.missing_exhibitions.schema import MissingExhibitionSchema
from services.awards.scope import READERS

missing_exhibitions = listing.worked_out(
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
