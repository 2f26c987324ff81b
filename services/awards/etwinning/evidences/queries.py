"""Who sees which evidence."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, select

from chassis.identity import Actor
from chassis.opened import chosen_from
from services.awards.etwinning.criteria.model import CRITERIA
from services.awards.etwinning.evidences.model import EtwinningEvidence
from services.awards.etwinning.staff.queries import OF_THE_SCHOOL, read_by


def visible_to(actor: Actor) -> Select[EtwinningEvidence]:
    """The school's staff; those above it read in the mission what was accepted."""
    return select(EtwinningEvidence).where(read_by(actor, EtwinningEvidence.unit, OF_THE_SCHOOL))


@chosen_from(*CRITERIA, called="mission_criteria")
def for_criterion(wanted: Select[Any], code: str) -> Select[Any]:
    """What was brought for one criterion."""
    return wanted.where(EtwinningEvidence.criterion == code)
