"""The ranked list as those who judge, and those who oversee them, read it."""

from __future__ import annotations

from chassis import listing
from chassis.listing import WorkedOut
from services.awards.judging.candidacies.queries import JUDGING_READERS
from services.awards.judging.ranked_candidacies.queries import page_of
from services.awards.judging.ranked_candidacies.schema import RankedAsked, RankedCandidacySchema

ranked_candidacies = listing.worked_out(
    WorkedOut(
        path="ranked-candidacies",
        thing="ranked_candidacy",
        asked=RankedAsked,
        page=page_of,
        columns=("place", "shared", "mean", "worked_out", "spread", "scorers"),
        line_shape=RankedCandidacySchema,
        readers=JUDGING_READERS,
        refuses=(404, 422),
    ),
)
