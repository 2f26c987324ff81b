"""What is kept of people no longer than it is needed: after its period it is erased, and what counts stays (PRV-14).

A service lists its `Keeping`s; once a day its worker looks through them, and writes down what it has erased. The audit
trail is every service's, and so is what the chassis keeps of it (`AUDIT`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from threading import Event
from typing import Any

from sqlalchemy import (
    ColumnElement,
    DateTime,
    Select,
    and_,
    delete,
    func,
    inspect,
    literal_column,
    or_,
    select,
    true,
    tuple_,
    update,
)
from sqlalchemy.orm import Mapped, Session, mapped_column

from chassis import clock
from chassis.db import ChassisBase, transaction
from chassis.documents.model import Document
from chassis.documents.paper import Template
from chassis.evidence.forgetting import forget_file
from chassis.evidence.model import Evidence, Kind
from chassis.history import FORGOTTEN, YEARS_KEPT, HistoryLine
from chassis.logs import log

EVERY = 60.0
AT_ONCE = 500
DIGEST = "sha256"


@dataclass(frozen=True)
class Keeping:
    """How long some fields of a table's rows are kept: from `ended` on, so many years and days.

    `erases` are the fields, each with what stands there afterwards; without any the row itself goes. `only` says of
    which rows it holds.
    """

    what: str
    model: type[Any]
    # A column of the row, or a question about what it belongs to: the day or the instant at which the period begins.
    ended: Any
    erases: Mapping[str, Any] = field(default_factory=dict)
    years: int = 0
    days: int = 0
    only: ColumnElement[bool] | None = None

    def is_over(self, today: date) -> ColumnElement[bool]:
        """Of which rows something stands that is not needed any more."""
        last = _years_before(today, self.years) - timedelta(days=self.days)
        limit = clock.start_of(last) if isinstance(self.ended.type, DateTime) else last
        stands = [getattr(self.model, name).is_distinct_from(after) for name, after in self.erases.items()]
        return and_(self.ended < limit, or_(*stands) if stands else true(), true() if self.only is None else self.only)


# As if it had been taken back: its file is forgotten with the others (`evidence/forgetting`).
TAKEN_BACK: dict[str, Any] = {"removed_at": func.now()}
STANDS = Evidence.removed_at.is_(None)
PHOTOGRAPHS = Keeping(
    "photographs", Evidence, Evidence.added_at, TAKEN_BACK, years=5, only=and_(Evidence.kind == Kind.PHOTO, STANDS)
)
# The database goes by the real clock, wherever the demo's stands: it lets no younger line be changed.
AUDIT = Keeping(
    "audit",
    HistoryLine,
    HistoryLine.at,
    FORGOTTEN,
    years=YEARS_KEPT,
    only=HistoryLine.at < func.now() - literal_column(f"interval '{YEARS_KEPT} years'"),
)


class ErasureRun(ChassisBase):
    """What was erased on one day, by the names of ledger 5.1."""

    __tablename__ = "erasure_runs"
    day: Mapped[date] = mapped_column(primary_key=True)
    erased: Mapped[dict[str, Any]]
    is_done: Mapped[bool] = mapped_column(default=False)


def run(keepings: Sequence[Keeping], stop: Event) -> None:
    """Once a day, until told to stop."""
    while not stop.is_set():
        erase_all(keepings)
        stop.wait(EVERY)


def erase_all(keepings: Sequence[Keeping]) -> None:
    """Everything whose period is over today; what was broken off is gone on with, and a day that is done is done."""
    with transaction() as session:
        done = _of_today(session).is_done
    if done:
        return
    for keeping in (*keepings, AUDIT):
        while _erase_some(keeping):
            pass
    with transaction() as session:
        today = _of_today(session)
        today.is_done = True
        log.info("kept no longer", day=str(today.day), erased=today.erased)


def _of_today(session: Session) -> ErasureRun:
    found = session.get(ErasureRun, clock.today(), with_for_update=True)
    if found is None:
        found = ErasureRun(day=clock.today(), erased={}, is_done=False)
        session.add(found)
    return found


def _erase_some(keeping: Keeping) -> int:
    """So many rows, with the line that says so; how many they were."""
    keys = inspect(keeping.model).primary_key
    digest = [getattr(keeping.model, DIGEST)] if DIGEST in keeping.erases else []
    wanted = select(*keys, *digest).where(keeping.is_over(clock.today())).limit(AT_ONCE)
    with transaction() as session:
        rows = session.execute(wanted.with_for_update(of=keeping.model, skip_locked=True)).all()
        if rows:
            these = tuple_(*keys).in_([tuple(row[: len(keys)]) for row in rows])
            gone: Any = update(keeping.model).values(dict(keeping.erases)) if keeping.erases else delete(keeping.model)
            session.execute(gone.where(these).execution_options(synchronize_session=False))
            today = _of_today(session)
            today.erased = today.erased | {keeping.what: today.erased.get(keeping.what, 0) + len(rows)}
    for sha256 in {row[-1] for row in rows if digest and row[-1]}:
        with transaction() as session:
            forget_file(session, sha256)
    return len(rows)


def files_of(what: str, ended: Select[Any], *, years: int) -> Keeping:
    """What was brought to show things: `ended` asks when the period of the thing begins to which a piece belongs."""
    return Keeping(what, Evidence, ended.correlate(Evidence).scalar_subquery(), TAKEN_BACK, years=years, only=STANDS)


def on_paper(*templates: Template) -> Keeping:
    """The printed forms of these kinds, with all that stands on them."""
    printed = Document.kind.in_([one.kind for one in templates])
    nothing: dict[str, Any] = {"content": {}, "sha256": None, "size": None}
    return Keeping("forms", Document, Document.ordered_at, nothing, years=5, only=printed)


def _years_before(day: date, years: int) -> date:
    """29 February has no day of its own in most years."""
    is_leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - years, day=28 if is_leap_day and years else day.day)
