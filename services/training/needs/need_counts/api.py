"""The list in which the province and ÖYGGM see how many people need what."""

from __future__ import annotations

from chassis import listing
from chassis.listing import Reader, WorkedOut
from services.training.needs.need_counts.queries import READERS, counts_in
from services.training.needs.need_counts.schema import NeedCountsAsked, NeedCountSchema

need_counts = listing.worked_out(
    WorkedOut(
        path="need-counts",
        thing="need_count",
        asked=NeedCountsAsked,
        page=counts_in,
        columns=("topic", "subject_field", "unit", "people"),
        line_shape=NeedCountSchema,
        readers=tuple(map(Reader, READERS)),
        refuses=(403, 422),
    ),
)
