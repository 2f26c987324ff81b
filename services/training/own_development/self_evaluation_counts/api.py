"""The list in which a school's management sees how its teachers see themselves."""

from __future__ import annotations

from chassis import listing
from chassis.listing import Reader, WorkedOut
from services.training.own_development.self_evaluation_counts.queries import counts_for
from services.training.own_development.self_evaluation_counts.schema import CountsAsked, SelfEvaluationCountsSchema
from services.training.own_development.self_evaluations.model import EXPECTATIONS
from services.training.staff.queries import MANAGERS

self_evaluation_counts = listing.worked_out(
    WorkedOut(
        path="self-evaluation-counts",
        thing="self_evaluation_count",
        asked=CountsAsked,
        page=counts_for,
        columns=("unit", "answered", "counted", *EXPECTATIONS),
        line_shape=SelfEvaluationCountsSchema,
        readers=tuple(map(Reader, MANAGERS)),
        refuses=(403, 422),
    ),
)
