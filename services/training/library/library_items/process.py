"""Who puts a publication into the library and takes it out (SM-TRN-6)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from marshmallow import fields, validate
from sqlalchemy.orm import Session

from chassis import clock
from chassis.evidence.model import Kind as EvidenceKind
from chassis.evidence.model import evidence_of
from chassis.evidence.rows import takes_evidence
from chassis.identity import ROOT, Actor, Role
from chassis.processes import SAME, Process, Step, rule
from chassis.schema import Inputs, Text
from services.training.library.library_items.events import Drafted, Edited, Published, Withdrawn
from services.training.library.library_items.model import Kind, Language, LibraryItem, Licence, State

OYGGM = Role.OYGGM_OFFICER
OLDEST_YEAR, LAST_YEAR = 1850, 2200


class Publication(Inputs):
    """What the publication is, where it comes from, and why it may be shown."""

    name = Text(required=True, most=300)
    author = Text(required=True, most=300)
    year = fields.Integer(required=True, validate=validate.Range(OLDEST_YEAR, LAST_YEAR))
    kind = fields.Enum(Kind, by_value=True, required=True, metadata={"x-choices": "library_kind"})
    language = fields.Enum(Language, by_value=True, required=True, metadata={"x-choices": "library_language"})
    subject = Text(most=80, load_default=None, allow_none=True)
    description = Text(most=4000, load_default=None, allow_none=True)
    licence = fields.Enum(Licence, by_value=True, required=True, metadata={"x-choices": "licence"})
    source = Text(most=500, load_default=None, allow_none=True)
    right_of_use = Text(most=1000, load_default=None, allow_none=True)


class LibraryWithdrawalReason(Inputs):
    """Why it is taken out."""

    reason = Text(required=True, most=1000)


def draft(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> LibraryItem:
    """It lies at the ministry, whoever of ÖYGGM wrote it down."""
    return LibraryItem(unit=ROOT, **inputs)


def write(item: LibraryItem, inputs: Mapping[str, Any]) -> None:
    """What stands there from now on."""
    for name, said in inputs.items():
        setattr(item, name, said)


def publish(item: LibraryItem) -> None:
    """Since when it may be read."""
    item.published_at = clock.now()


def ministry(item: LibraryItem) -> Iterable[str]:
    """The unit at which it lies."""
    return (item.unit,)


@rule(source="PLT-05", field="file")
def publication_file_required(item: LibraryItem, session: Session) -> bool:
    """Nothing is published without the file that readers come for."""
    return any(one.kind is EvidenceKind.FILE for one in evidence_of(session, item.id))


@rule(source="Q-49", field="source")
def source_required(item: LibraryItem) -> bool:
    """A publication says where it comes from."""
    return bool(item.source)


@rule(source="Q-49", field="right_of_use")
def right_of_use_required(item: LibraryItem) -> bool:
    """A publication says why it may be shown here."""
    return bool(item.right_of_use)


S = State
READY = (publication_file_required, source_required, right_of_use_required)
# fmt: off
LIBRARY_ITEM = Process("library_item", LibraryItem, (
    Step(None,        "draft",    OYGGM, S.DRAFT,     Drafted,   takes=Publication, make=draft),
    Step(S.DRAFT,     "edit",     OYGGM, SAME,        Edited,    takes=Publication, sets=write, edits=True, optional=True),
    Step(S.DRAFT,     "publish",  OYGGM, S.PUBLISHED, Published, READY, sets=publish),
    Step(S.PUBLISHED, "withdraw", OYGGM, S.WITHDRAWN, Withdrawn, takes=LibraryWithdrawalReason, optional=True),
    *takes_evidence("training.library_item", (S.DRAFT,), OYGGM, of=ministry),
), arrived=S.PUBLISHED)
# fmt: on
