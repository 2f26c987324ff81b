"""The report on the share of schools that have a community."""

from __future__ import annotations

from chassis import listing
from chassis.listing import Reader, WorkedOut
from services.training.learning_communities.school_shares.queries import READERS, shares
from services.training.learning_communities.school_shares.schema import SchoolShareAsked, SchoolShareSchema

school_shares = listing.worked_out(
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
