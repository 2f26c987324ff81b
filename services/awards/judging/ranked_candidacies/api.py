"""The ranked list as those who judge, and those who oversee them, read it."""

from __future__ import annotations

from chassis import listing
from chassis.blueprints import Door
from chassis.identity import PROVINCE, Role
from chassis.listing import Reader, WorkedOut
from services.awards.judging.ranked_candidacies.queries import THING, page_of
from services.awards.judging.ranked_candidacies.schema import RankedAsked, RankedCandidacySchema
from services.awards.years.bodies.model import Kind

ranked_candidacies = Door(
    "ranked-candidacies", __name__, url_prefix="/v1/ranked-candidacies", description=RankedCandidacySchema.__doc__
)
listing.hang_worked_out(
    ranked_candidacies,
    WorkedOut(
        path="ranked-candidacies",
        thing=THING,
        asked=RankedAsked,
        page=page_of,
        columns=("place", "shared", "mean", "worked_out", "spread", "scorers"),
        line_shape=RankedCandidacySchema,
        readers=(
            Reader(Role.BIGEP_BODY_MEMBER, Kind.MONITORING_EVALUATION_BOARD),
            Reader(Role.BIGEP_BODY_MEMBER, Kind.PROVINCE_EXECUTIVE_BOARD),
            Reader(Role.PROVINCE_OFFICER),
            Reader(Role.AUDITOR, level=PROVINCE),
        ),
        refuses=(404, 422),
    ),
)
