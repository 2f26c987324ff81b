"""Who enters a list of schools, and who tells it to them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import fields, validate
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis.errors import Problem, RuleNotMet
from chassis.identity import ROOT, Actor, Role
from chassis.processes import SAME, Process, Step, rule
from chassis.schema import Inputs, Text
from chassis.texts import both
from chassis.transitions import create, take
from services.partnership.pairing.letters.model import Letter
from services.partnership.pairing.partnerships.model import Partnership
from services.partnership.pairing.partnerships.model import State as PartnershipState
from services.partnership.pairing.partnerships.process import PARTNERSHIP
from services.partnership.pairing.school_lists.events import Announced, Imported, LetterLinked
from services.partnership.pairing.school_lists.model import SchoolList, State

MOST_LINES = 500


class Line(Inputs):
    """A pair: the coordinating school and its partner, each by its kurum kodu."""

    group_one = Text(required=True, most=20)
    group_two = Text(required=True, most=20)


class Lines(Inputs):
    """The list of schools."""

    lines = fields.List(fields.Nested(Line), required=True, validate=validate.Length(min=1, max=MOST_LINES))


class LetterNamed(Inputs):
    """Which letter."""

    letter = fields.UUID(required=True)


def import_lines(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> SchoolList:
    """A list of its own; the pairs follow."""
    return SchoolList(unit=ROOT)


def list_pairs(school_list: SchoolList, session: Session, actor: Actor, inputs: Mapping[str, Any]) -> None:
    """A partnership for every line, or none at all: what is wrong with each line is told together (PAR-08)."""
    wrong: list[dict[str, Any]] = []
    for number, line in enumerate(inputs["lines"], start=1):
        try:
            create(session, PARTNERSHIP, "list", actor, {**line, "school_list": school_list.id})
        except Problem as problem:
            wrong.append({"line": number, "code": problem.code, **both(f"rule.{problem.code}"), **line})
    if wrong:
        errors = {"lines": {str(one["line"] - 1): [one["code"]] for one in wrong}}
        raise RuleNotMet(wrong[0]["code"], errors=errors, source="PAR-08", extra={"lines": wrong})


@rule(source="PAR-06")
def letter_required(school_list: SchoolList) -> bool:
    """A list of schools is announced on the strength of an official letter."""
    return school_list.letter_id is not None


@rule(source="PAR-06", field="letter")
def unknown_letter(school_list: SchoolList, session: Session, inputs: Mapping[str, Any]) -> bool:
    """The letter has to be on record."""
    return session.get(Letter, inputs["letter"]) is not None


def link(school_list: SchoolList, inputs: Mapping[str, Any]) -> None:
    """Remember on which letter the list rests."""
    school_list.letter_id = inputs["letter"]


def announce_pairs(school_list: SchoolList, session: Session, actor: Actor) -> None:
    """Tell both schools of every pair (PAR-09)."""
    waiting = select(Partnership).filter_by(school_list_id=school_list.id, state=PartnershipState.LISTED)
    for partnership in session.scalars(waiting.order_by(Partnership.id).with_for_update()):
        take(session, PARTNERSHIP, "announce", partnership, actor)


# fmt: off
SCHOOL_LIST = Process("school_list", SchoolList, (
    Step(None,           "import",      Role.OGM_OFFICER, State.IMPORTED,  Imported,     takes=Lines, make=import_lines, then=list_pairs),
    Step(State.IMPORTED, "link_letter", Role.OGM_OFFICER, SAME,            LetterLinked, unknown_letter, takes=LetterNamed, sets=link, optional=True),
    Step(State.IMPORTED, "announce",    Role.OGM_OFFICER, State.ANNOUNCED, Announced,    letter_required, then=announce_pairs),
))
# fmt: on
