"""Who asks for their own record on paper: everybody, for themselves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from chassis.identity import ROOT, Actor, Role
from chassis.processes import Process, Step
from gateway.directory.model import Person
from gateway.records.document import RECORD_PAPER
from gateway.records.events import ExtractIssued
from gateway.records.model import RecordExtract, State

EVERYBODY = tuple(role for role in Role if role is not Role.SYSTEM)


def extract(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> RecordExtract:
    """Of whoever asks; it lies where they serve."""
    assert actor.person  # noqa: S101  # a program is refused before
    return RecordExtract(person=actor.person, unit=session.get_one(Person, actor.person).unit or ROOT)


def whose(extract: RecordExtract) -> Iterable[UUID]:
    """Whose record it is."""
    return (extract.person,)


# fmt: off
RECORD_EXTRACT = Process("record_extract", RecordExtract, (
    Step(None, "issue", EVERYBODY, State.ISSUED, ExtractIssued, of=whose, make=extract, issues=RECORD_PAPER),
), arrived=State.ISSUED)
# fmt: on
