"""Who sees objections: the body that filed one, its school and district, and those above."""

from __future__ import annotations

from sqlalchemy import Select, select

from chassis.identity import Actor
from chassis.scope import in_any_of, lies_in
from services.awards.judging.candidacies.queries import READERS
from services.awards.judging.objections.model import Objection


def visible_to(actor: Actor) -> Select[Objection]:
    """As the candidacy it is about."""
    return in_any_of(select(Objection), [lies_in(Objection, unit) for unit in dict.fromkeys(actor.units(*READERS))])
