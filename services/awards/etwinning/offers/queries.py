"""Who sees what is offered as evidence."""

from __future__ import annotations

from sqlalchemy import Select, select

from chassis.identity import Actor
from services.awards.etwinning.offers.model import EtwinningOffer
from services.awards.etwinning.staff.queries import OF_THE_SCHOOL, read_by


def visible_to(actor: Actor) -> Select[EtwinningOffer]:
    """The school's staff."""
    return select(EtwinningOffer).where(read_by(actor, EtwinningOffer.unit, OF_THE_SCHOOL))
