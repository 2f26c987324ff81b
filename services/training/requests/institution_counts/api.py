"""The report of co-operating institutions."""

from __future__ import annotations

from chassis import listing
from chassis.listing import Reader, WorkedOut
from services.training.requests.institution_counts.queries import READERS, programmes
from services.training.requests.institution_counts.schema import InstitutionCountSchema, InstitutionsAsked

institution_counts = listing.worked_out(
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
