"""Who stands by a document: the steps that were taken on the thing since it was last written on, from its history."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from chassis import clock, history
from chassis.directory import KnownPerson, KnownUnit
from chassis.documents.paper import Mark, Template
from chassis.texts import text


def marks_of(session: Session, thing: Any, named: str, template: Template) -> list[Mark]:
    """The marks that still hold, oldest first."""
    standing: list[history.HistoryLine] = []
    for line in history.lines_of(session, thing.id):
        if line.action in template.voided_by:
            standing.clear()
        elif line.action in template.signed_by:
            standing.append(line)
    return [_mark(session, named, line) for line in standing]


def _mark(session: Session, named: str, line: history.HistoryLine) -> Mark:
    return Mark(
        what=text(f"mark.{named}.{line.action}", "tr"),
        name=person_name(session, line.person),
        post=text(f"role.{line.role}", "tr"),
        unit=unit_name(session, line.unit),
        at=line.at.astimezone(clock.ISTANBUL).strftime("%d.%m.%Y %H:%M"),
        deputy_for=person_name(session, line.deputy_for) if line.deputy_for else "",
    )


def person_name(session: Session, person: UUID | None) -> str:
    """What somebody is called; a dash for nobody, or for somebody who is not known here yet."""
    known = session.get(KnownPerson, person) if person else None
    return known.name if known else "–"


def unit_name(session: Session, unit: str) -> str:
    """What a unit is called; its path where its name is not known here yet."""
    known = session.get(KnownUnit, unit)
    return known.name if known else unit
