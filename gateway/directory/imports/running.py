"""An import from beginning to end: a dry run changes nothing; a real one keeps everything, or nothing at all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from chassis.errors import Conflict
from chassis.sheets import xlsx
from gateway.directory import changes
from gateway.directory import people as deeds
from gateway.directory.entering import Newcomers, enter
from gateway.directory.imports import delimited
from gateway.directory.imports.annotating import annotated
from gateway.directory.imports.checking import CellError, Checked, check
from gateway.directory.imports.people import plan_people
from gateway.directory.imports.planning import Plan, plan_posts, plan_units
from gateway.directory.model import HeldPost, Unit
from gateway.directory.telling import By, Change, tell

PLANS: dict[str, Callable[[Session, Checked], Plan]] = {"people": plan_people, "units": plan_units, "posts": plan_posts}
# Two imports at once would both find a person missing.
_ONE_AT_A_TIME = 7_236_201
_XLSX = b"PK\x03\x04"


@dataclass(frozen=True)
class Report:
    """What a file would change or has changed, and what is wrong with it."""

    checked: Checked
    counts: dict[str, int]
    dry_run: bool

    @property
    def errors(self) -> list[CellError]:
        """What is wrong, row by row."""
        return sorted(self.checked.errors, key=lambda error: error.row)

    @property
    def bad_rows(self) -> int:
        """How many rows have something wrong."""
        return len({error.row for error in self.checked.errors})

    @property
    def is_kept(self) -> bool:
        """Whether the directory holds it now."""
        return not self.dry_run and not self.checked.errors

    def file(self, language: str) -> bytes:
        """The same rows as XLSX with what is wrong beside each."""
        return annotated(self.checked.sheet, self.errors, language)


def read(kind: str, content: bytes) -> Checked:
    """A file's rows, checked each for itself; needs no database. Raises RuleNotMet."""
    return check(kind, xlsx.read(content) if content.startswith(_XLSX) else delimited.read(content))


def run(session: Session, checked: Checked, by: By, *, dry_run: bool) -> Report:
    """Compare with the directory and, unless it is a dry run or something is wrong, keep all of it. Raises Conflict."""
    if not session.scalar(select(func.pg_try_advisory_xact_lock(_ONE_AT_A_TIME))):
        raise Conflict("import_running")
    # Twenty thousand rows on a busy machine take longer than a request is given otherwise.
    session.execute(text("SET LOCAL statement_timeout = '60s'; SET LOCAL idle_in_transaction_session_timeout = '120s'"))
    with session.no_autoflush:
        plan = PLANS[checked.kind](session, checked)
        if not (dry_run or checked.errors):
            _keep(session, plan, by)
    return Report(checked, plan.counts, dry_run)


def _keep(session: Session, plan: Plan, by: By) -> None:
    """Whoever is new first, then what has changed, then the posts, which may be at a place just moved to."""
    new = plan.new
    enter(session, Newcomers(units=new.units, people=new.people, national_ids=new.national_ids), by)
    moved = {person.id for person, _, _ in plan.moves}
    told = [change for row, said in plan.edits if (change := _edit(row, said, moved))]
    held = deeds.open_posts(session, moved)
    for person, unit, on in plan.moves:
        # The file says itself which post comes after, so none goes along.
        told += deeds.moved(session, person, unit, on, held.get(person.id, ()), along=())
    tell(session, told, by)
    enter(session, Newcomers(posts=new.posts), by)


def _edit(row: Any, said: dict[str, Any], moved: set[Any]) -> Change | None:
    for name, value in said.items():
        setattr(row, name, value)
    if isinstance(row, Unit):
        return changes.unit_changed(row)
    if isinstance(row, HeldPost):
        return changes.post_ended(row) if row.ends_on else changes.post_given(row)
    return changes.person_changed(row) if said.keys() & changes.TOLD_OF_A_PERSON and row.id not in moved else None
