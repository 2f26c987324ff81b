"""A visitor offers what they brought home: its author finds a draft, to be completed and sent as any other."""

from __future__ import annotations

from typing import Any

from marshmallow import fields
from sqlalchemy.orm import Session

from chassis.directory import KnownPerson, unit_of
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.schema import Facts
from chassis.texts import text
from chassis.transitions import create
from services.training.library.good_practices.process import GOOD_PRACTICE

LONGEST_SUMMARY, LONGEST_SUBJECT = 2000, 80


class VisitOffered(Facts):
    """Whose visit it was, to which school and for which field, and what came of it in the visitor’s own words."""

    person = fields.UUID(required=True)
    host_unit = fields.String(required=True)
    opened_field = fields.String(required=True)
    knowledge_gained = fields.String(required=True)
    application_at_home_school = fields.List(fields.String(), required=True)


def draft_from_visit(session: Session, facts: dict[str, Any]) -> None:
    """Whoever serves at no school any more has nobody to show it to."""
    known = session.get(KnownPerson, facts["person"])
    if known is None or known.unit is None:
        return
    host = unit_of(session, facts["host_unit"])
    said = {
        "known": known,
        "unit": known.unit,
        "name": text("good_practice.of_a_visit", "tr", host=host.name if host else facts["host_unit"]),
        "summary": facts["knowledge_gained"][:LONGEST_SUMMARY],
        "subject": facts["opened_field"][:LONGEST_SUBJECT],
        "body": "\n".join([facts["knowledge_gained"], "", *facts["application_at_home_school"]]),
    }
    create(session, GOOD_PRACTICE, "take_over", SYSTEM_ACTOR, said)
