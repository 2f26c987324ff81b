"""A trainer’s earlier programmes and their averages, for those who decide on requests and for the trainer."""

from __future__ import annotations

from chassis import listing
from chassis.listing import Reader, WorkedOut
from services.training.planning.trainer_ratings.queries import READERS, results_for
from services.training.planning.trainer_ratings.schema import TrainerAsked, TrainerResultSchema

trainer_results = listing.worked_out(
    WorkedOut(
        path="trainer-results",
        thing="trainer_result",
        asked=TrainerAsked,
        page=results_for,
        columns=("programme", "starts_on", "ratings", "average"),
        line_shape=TrainerResultSchema,
        readers=tuple(map(Reader, READERS)),
        refuses=(403, 422),
    ),
)
