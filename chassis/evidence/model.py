"""What is kept of a piece of evidence; the file itself lies in the store."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, func, select, text, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from chassis import clock
from chassis.db import ChassisBase
from chassis.errors import RuleNotMet
from chassis.files.store import store
from chassis.files.taking import TakenFile
from chassis.identity import Actor, Post
from chassis.things import new_id


class Kind(StrEnum):
    """A document, an address of the internet, or a picture of people at work."""

    FILE = "file"
    LINK = "link"
    PHOTO = "photo"


class Consent(StrEnum):
    """Why a photo may be kept: those on it agreed in writing (of a pupil a parent), or nobody can be recognised."""

    GIVEN = "given"
    NOBODY_RECOGNISABLE = "nobody_recognisable"


class Evidence(ChassisBase):
    """One piece of evidence of a thing."""

    __tablename__ = "evidence"
    __table_args__ = (
        CheckConstraint("(kind = 'photo') = (consent IS NOT NULL)", name="photo_has_consent"),
        Index("ix_evidence_to_forget", "sha256", postgresql_where=text("removed_at IS NOT NULL AND NOT is_forgotten")),
    )
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    thing: Mapped[str]
    thing_id: Mapped[UUID] = mapped_column(index=True)
    kind: Mapped[Kind]
    title: Mapped[str]
    address: Mapped[str | None]
    consent: Mapped[Consent | None]
    name: Mapped[str | None]
    media_type: Mapped[str | None]
    sha256: Mapped[str | None] = mapped_column(index=True)
    size: Mapped[int | None]
    added_by: Mapped[UUID | None]
    unit: Mapped[str]
    added_at: Mapped[datetime] = mapped_column(default=clock.now)
    removed_at: Mapped[datetime | None]
    is_forgotten: Mapped[bool] = mapped_column(default=False)


def evidence_of(session: Session, thing_id: UUID) -> list[Evidence]:
    """What was brought for a thing and not taken back, oldest first."""
    kept = select(Evidence).where(Evidence.thing_id == thing_id, Evidence.removed_at.is_(None))
    return list(session.scalars(kept.order_by(Evidence.id)))


def keep(thing: Any, session: Session, actor: Actor, post: Post, inputs: Mapping[str, Any]) -> None:
    """Keep what was brought: the file in the store, what is known of it beside the thing."""
    taken: TakenFile | None = inputs["taken"]
    known: dict[str, Any] = {}
    if taken:
        hold(session, taken.sha256)
        store().keep(taken.file, taken.sha256)
        known = {
            "name": taken.name, "media_type": taken.kind.media_type, "sha256": taken.sha256, "size": taken.size
        }  # fmt: skip
    said = {name: inputs[name] for name in ("kind", "title", "address", "consent")}
    row = Evidence(
        id=inputs["evidence"],
        thing=inputs["thing"],
        thing_id=thing.id,
        added_by=actor.person,
        unit=post.unit,
        **said,
        **known,
    )
    session.add(row)


def remove(thing: Any, session: Session, inputs: Mapping[str, Any]) -> None:
    """Take a piece back. Raises RuleNotMet where the thing has none of this id."""
    found = select(Evidence).filter_by(id=inputs["evidence"], thing_id=thing.id, removed_at=None)
    row = session.scalar(found)
    if row is None:
        raise RuleNotMet("evidence_unknown", errors={"evidence": ["evidence_unknown"]})
    row.removed_at = clock.now()


def take_photos_back(session: Session, thing_id: UUID) -> None:
    """Somebody on them no longer agrees, and nobody knows on which: those stay on which nobody can be recognised."""
    agreed_to = (Evidence.thing_id == thing_id, Evidence.consent == Consent.GIVEN, Evidence.removed_at.is_(None))
    session.execute(update(Evidence).where(*agreed_to).values(removed_at=clock.now()))


def hold(session: Session, sha256: str) -> None:
    """Until this transaction ends nobody else brings or forgets the same file."""
    session.execute(select(func.pg_advisory_xact_lock(func.hashtextextended(sha256, 0))))
