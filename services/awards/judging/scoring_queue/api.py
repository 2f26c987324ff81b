"""The list in which a juror finds what to score next, oldest first, or what is done; whoever is none finds nothing."""

from __future__ import annotations

from chassis import listing
from chassis.identity import Role
from chassis.listing import Reader, WorkedOut
from services.awards.judging.scoring_queue.queries import THING, asked_for
from services.awards.judging.scoring_queue.schema import QueueAsked, QueuedSchema
from services.awards.years.bodies.model import Kind

scoring_queue = listing.worked_out(
    WorkedOut(
        path="scoring-queue",
        thing=THING,
        asked=QueueAsked,
        page=asked_for,
        # Each line leads to the sheet, or to where one is begun.
        columns=("award_area", "recipient_group", "level", "second_look", "total"),
        line_shape=QueuedSchema,
        readers=(Reader(Role.BIGEP_BODY_MEMBER, Kind.MONITORING_EVALUATION_BOARD),),
    ),
)
