"""For which province somebody acts, and whether its year still takes something."""

from __future__ import annotations

from typing import Any

from chassis.errors import NotAllowed
from chassis.identity import PROVINCE, Actor, Role, level_of
from chassis.processes import rule
from services.awards.years.project_years.model import State

PROVINCIAL = (Role.PROVINCE_OFFICER, Role.BIGEP_BODY_MEMBER)


def province_of(actor: Actor) -> str:
    """Of which they are an officer, or in one of whose own bodies they sit. Raises NotAllowed for anybody else."""
    for post in actor.posts:
        if post.role in PROVINCIAL and level_of(post.unit) == PROVINCE:
            return post.unit
    raise NotAllowed(extra={"roles": sorted(PROVINCIAL)})


@rule(source="SM-AWD-1", status=409)
def year_not_closed(thing: Any) -> bool:
    """A project year that is closed stays as it is."""
    return thing.project_year.state is not State.CLOSED
