"""What is kept of a package: who asked for it, whether it is made, and the digest of its file."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger
from sqlalchemy.orm import Mapped, mapped_column

from chassis import clock
from chassis.identity import Role
from chassis.things import Thing


class State(StrEnum):
    """A package is asked for, and then it is there."""

    WAITING = "waiting"
    READY = "ready"


class Packed(Thing):
    """What every model of a package begins with; a unique constraint over `contents` keeps it from being made twice."""

    asked_by: Mapped[UUID | None]
    asked_in: Mapped[Role]
    # A digest of what there was to be packed when it was asked for.
    contents: Mapped[str]
    files: Mapped[int | None]
    sha256: Mapped[str | None]
    size: Mapped[int | None] = mapped_column(BigInteger)
    state: Mapped[State] = mapped_column(default=State.WAITING)
    attempts: Mapped[int] = mapped_column(default=0)
    # Real time: before it nobody tries again.
    try_at: Mapped[datetime] = mapped_column(default=clock.real_now, index=True)
    last_error: Mapped[str | None]


def note_made(package: Packed, inputs: Mapping[str, Any]) -> None:
    """Where its file lies."""
    package.sha256, package.size, package.files = inputs["sha256"], inputs["size"], inputs["files"]
    package.last_error = None
