"""The list in which jurors see how far they are, and those who oversee them how far everybody is."""

from __future__ import annotations

from chassis import listing
from chassis.listing import WorkedOut
from services.awards.judging.candidacies.queries import JUDGING_READERS
from services.awards.judging.juror_progress.queries import progress_in
from services.awards.judging.juror_progress.schema import JurorProgressAsked, JurorProgressSchema

juror_progress = listing.worked_out(
    WorkedOut(
        path="juror-progress",
        thing="juror_progress",
        asked=JurorProgressAsked,
        page=progress_in,
        columns=("name", "candidacies", "scored", "abstained", "begun"),
        line_shape=JurorProgressSchema,
        readers=JUDGING_READERS,
        refuses=(404, 422),
    ),
)
