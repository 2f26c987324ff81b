"""A trainer’s earlier programmes and their averages, for those who decide on requests and for the trainer."""

from __future__ import annotations

from chassis import listing
from chassis.blueprints import Door
from chassis.listing import Reader, WorkedOut
from services.training.planning.trainer_ratings.queries import READERS, results_for
from services.training.planning.trainer_ratings.schema import TrainerAsked, TrainerResultSchema

trainer_results = Door(
    "trainer-results", __name__, url_prefix="/v1/trainer-results", description=TrainerResultSchema.__doc__
)
listing.hang_worked_out(
    trainer_results,
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
