"""The report of co-operating institutions."""

from __future__ import annotations

from chassis import listing
from chassis.blueprints import Door
from chassis.listing import Reader, WorkedOut
from services.training.requests.institution_counts.queries import READERS, programmes
from services.training.requests.institution_counts.schema import InstitutionCountSchema, InstitutionsAsked

institution_counts = Door(
    "institution-counts", __name__, url_prefix="/v1/institution-counts", description=InstitutionCountSchema.__doc__
)
listing.hang_worked_out(
    institution_counts,
    WorkedOut(
        path="institution-counts",
        thing="institution_count",
        asked=InstitutionsAsked,
        page=programmes,
        columns=("institution", "institution_kind", "programmes"),
        line_shape=InstitutionCountSchema,
        readers=tuple(map(Reader, READERS)),
    ),
)
