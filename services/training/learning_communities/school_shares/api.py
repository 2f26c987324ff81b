"""The report on the share of schools that have a community."""

from __future__ import annotations

from chassis import listing
from chassis.blueprints import Door
from chassis.listing import Reader, WorkedOut
from services.training.learning_communities.school_shares.queries import READERS, shares
from services.training.learning_communities.school_shares.schema import SchoolShareAsked, SchoolShareSchema

school_shares = Door(
    "school-community-shares", __name__, url_prefix="/v1/school-community-shares", description=SchoolShareSchema.__doc__
)
listing.hang_worked_out(
    school_shares,
    WorkedOut(
        path="school-community-shares",
        thing="school_community_share",
        asked=SchoolShareAsked,
        page=shares,
        columns=("unit", "schools", "with_community", "share"),
        line_shape=SchoolShareSchema,
        readers=tuple(map(Reader, READERS)),
        refuses=(403, 422),
    ),
)
