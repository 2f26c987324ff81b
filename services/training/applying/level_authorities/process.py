"""Who says which directorate decides on applications (Q-15)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import fields
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis.errors import NotAllowed
from chassis.identity import Actor, Role
from chassis.processes import SAME, Process, Step, rule
from chassis.schema import Inputs
from services.training.applying.applications.model import Authority
from services.training.applying.level_authorities.events import AuthorityChanged, AuthoritySet
from services.training.applying.level_authorities.model import LevelAuthority, State


class LevelAuthorityNamed(Inputs):
    """The districts, or the province itself."""

    authority = fields.Enum(Authority, by_value=True, required=True, metadata={"x-choices": "authority"})


def set_for_own(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> LevelAuthority:
    """For the province whose officer says it."""
    provinces = actor.units(Role.PROVINCE_OFFICER)
    if not provinces:
        raise NotAllowed(extra={"roles": [Role.PROVINCE_OFFICER]})
    return LevelAuthority(unit=provinces[0], authority=inputs["authority"])


def set_anew(said: LevelAuthority, inputs: Mapping[str, Any]) -> None:
    """Somebody else decides from now on."""
    said.authority = inputs["authority"]


@rule(source="Q-15", status=409)
def authority_already_set(said: LevelAuthority, session: Session) -> bool:
    """A province says it once; another word is a change of it."""
    return session.scalar(select(LevelAuthority.id).filter_by(unit=said.unit)) is None


# fmt: off
LEVEL_AUTHORITY = Process("level_authority", LevelAuthority, (
    Step(None,      "set",    Role.PROVINCE_OFFICER, State.SET, AuthoritySet,     authority_already_set, takes=LevelAuthorityNamed, make=set_for_own),
    Step(State.SET, "change", Role.PROVINCE_OFFICER, SAME,      AuthorityChanged, takes=LevelAuthorityNamed, sets=set_anew, optional=True),
), arrived=State.SET)
# fmt: on
