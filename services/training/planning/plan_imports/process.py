"""Entries from an XLSX file that was brought to the plan: an activity per row, or what is wrong with each row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from marshmallow import ValidationError, fields
from sqlalchemy.orm import Session

from chassis.errors import Problem, RuleNotMet
from chassis.evidence.model import Evidence, evidence_of
from chassis.files.store import store
from chassis.identity import Actor
from chassis.processes import processes_of, rule
from chassis.schema import Inputs
from chassis.sheets import xlsx
from chassis.sheets.sheet import Row
from chassis.texts import LANGUAGES, both, every, has, text
from chassis.transitions import create
from services.training.planning.activities.model import Activity, Delivery, Form, Source, VenueKind
from services.training.planning.in_service_plans.model import InServicePlan
from services.training.planning.plan_entries.process import PlanEntry

MOST_ENTRIES = 500
TRAINER = ("trainer", "workplace")
DAYS = ("starts_on", "ends_on", "opens_on", "closes_on")
HOURS = ("starts_at", "ends_at")
CHOICES = {"source": Source, "form": Form, "venue_kind": VenueKind, "delivery": Delivery}
COLUMNS = ("name", "source", "form", "programme_code", *DAYS, *HOURS, "hours", "venue_kind", "venue", "delivery", "quota",
           "subjects", *TRAINER)  # fmt: skip
_SUBJECT = "choice.subject."
NEEDED = {*COLUMNS} - {"programme_code", "delivery", "subjects", *HOURS}


class PlanSheet(Inputs):
    """Which of the files that were brought to the plan."""

    evidence = fields.UUID(required=True, metadata={"x-choices-from": "evidence"})


def _file_of(session: Session, plan: InServicePlan, evidence: UUID) -> Evidence | None:
    return next((one for one in evidence_of(session, plan.id) if one.id == evidence and one.sha256), None)


@rule(source="PLT-13", field="evidence")
def no_such_file(plan: InServicePlan, session: Session, inputs: Mapping[str, Any]) -> bool:
    """The file was brought to this plan."""
    return _file_of(session, plan, inputs["evidence"]) is not None


def import_entries(plan: InServicePlan, session: Session, actor: Actor, inputs: Mapping[str, Any]) -> None:
    """An activity for every row, or none at all: what is wrong with each row is told together."""
    table = processes_of(Activity)[0]
    wrong: list[dict[str, Any]] = []
    for row, said in _rows(session, plan, inputs["evidence"]):
        try:
            create(session, table, "plan", actor, {**PlanEntry().load(said), "plan": plan.id})
        except ValidationError as refused:
            wrong.append({"line": row.number, "code": "validation_failed", "errors": refused.messages})
        except Problem as problem:
            wrong.append({"line": row.number, "code": problem.code, **both(f"rule.{problem.code}")})
    if wrong:
        errors = {"lines": {str(one["line"]): [one["code"]] for one in wrong}}
        raise RuleNotMet(wrong[0]["code"], errors=errors, source="PLT-13", extra={"lines": wrong})


def _rows(session: Session, plan: InServicePlan, evidence: UUID) -> Iterator[tuple[Row, dict[str, Any]]]:
    file = _file_of(session, plan, evidence)
    sheet = xlsx.read(b"".join(store().pieces(file.sha256 or "")) if file else b"")
    named = {_known_as(heading): place for place, heading in enumerate(sheet.header)}
    if missing := sorted(NEEDED - named.keys()):
        raise RuleNotMet("columns_missing", errors={"evidence": ["columns_missing"]}, extra={"columns": missing})
    if len(sheet.rows) > MOST_ENTRIES:
        raise RuleNotMet("too_many_entries", errors={"evidence": ["too_many_entries"]})
    for row in sheet.rows:
        cells = {name: _cell(row, place) for name, place in named.items() if name in COLUMNS}
        yield row, _as_entry({name: cell for name, cell in cells.items() if cell})


def _cell(row: Row, place: int) -> str:
    """A formula says nothing here: nobody works it out."""
    return row.cells[place] if place < len(row.cells) and place not in row.formulas else ""


def _known_as(heading: str) -> str:
    """A column by the word that forms use for it, in either language, or by its code."""
    said = heading.strip()
    words = {text(f"field.{name}", language): name for name in COLUMNS for language in LANGUAGES}
    return words.get(said, said)


def _as_entry(cells: dict[str, str]) -> dict[str, Any]:
    """What a row says, as a form would say it."""
    said: dict[str, Any] = {name: cell for name, cell in cells.items() if name not in TRAINER}
    said |= {name: _day(said[name]) for name in DAYS if name in said}
    said |= {name: _hour(said[name]) for name in HOURS if name in said}
    said |= {name: _choice(name, said[name]) for name in CHOICES if name in said}
    if "subjects" in said:
        said["subjects"] = [_subject(one.strip()) for one in said["subjects"].split(";") if one.strip()]
    said["trainers"] = [{"name": cells.get("trainer", ""), "workplace": cells.get("workplace", "")}]
    return said


def _subject(name: str) -> str:
    """A subject by its name in either language, as the directory knows it."""
    known = every(_SUBJECT)
    return next((key.removeprefix(_SUBJECT) for key, words in known.items() if name in words.values()), name)


def _day(cell: str) -> str:
    """GG.AA.YYYY as people write it; what is no day is refused as one."""
    try:
        return datetime.strptime(cell, "%d.%m.%Y").date().isoformat()  # noqa: DTZ007  # a day has no time zone
    except ValueError:
        return cell


def _hour(cell: str) -> str:
    """As clocks show it: a spreadsheet writes the seconds too, and people leave the first nought out."""
    hour, colon, rest = cell.partition(":")
    return f"{hour:0>2}{colon}{rest.removesuffix(':00')}" if colon else cell


def _choice(name: str, cell: str) -> str:
    """The code of a choice, by its words in either language."""
    keys = {str(one): f"choice.{name}.{one}" for one in CHOICES[name]}
    words = {text(key, language): code for code, key in keys.items() if has(key) for language in LANGUAGES}
    return words.get(cell, cell)
