"""Who decides in a province, and who sees what was set."""

from __future__ import annotations

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from chassis.identity import Actor
from services.training.applying.applications.model import Authority
from services.training.applying.level_authorities.model import LevelAuthority
from services.training.scope import things_of


def visible_to(actor: Actor) -> Select[LevelAuthority]:
    """The province and the ministry."""
    return things_of(actor, LevelAuthority)


def authority_of(session: Session, province: str) -> Authority:
    """The district, unless the province has said otherwise."""
    said = session.scalar(select(LevelAuthority.authority).filter_by(unit=province))
    return said or Authority.DISTRICT
