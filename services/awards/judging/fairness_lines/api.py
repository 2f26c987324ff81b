"""The lists of a report's jurors and of its ranks."""

from __future__ import annotations

from chassis import listing
from chassis.listing import WorkedOut
from services.awards.judging.candidacies.queries import BOARD_READERS, JUDGING_READERS
from services.awards.judging.fairness_lines.queries import jurors_of, ranks_of
from services.awards.judging.fairness_lines.schema import (
    ComparedJurorSchema,
    ComparedRankSchema,
    JurorsAsked,
    RanksAsked,
)

fairness_jurors = listing.worked_out(
    WorkedOut(
        path="fairness-jurors",
        thing="compared_juror",
        asked=JurorsAsked,
        page=jurors_of,
        columns=("name", "place", "scores", "enough", "effect", "low", "high"),
        line_shape=ComparedJurorSchema,
        readers=BOARD_READERS,
        refuses=(404, 422),
    ),
)

fairness_ranks = listing.worked_out(
    WorkedOut(
        path="fairness-ranks",
        thing="compared_rank",
        asked=RanksAsked,
        page=ranks_of,
        columns=("name", "unit", "place", "raw", "adjusted_place", "best_place", "worst_place", "adjusted", "enough"),
        line_shape=ComparedRankSchema,
        readers=JUDGING_READERS,
        refuses=(404, 422),
    ),
)
