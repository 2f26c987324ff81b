"""A school year's accepted plans and reports: each as PDF and as JSON, and one list of them all.

Of persons they say what stands in the documents themselves, which whoever asks may read: no telephone, no address.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, case, select, tuple_
from sqlalchemy.orm import Session, aliased

from chassis import clock
from chassis.db import dumps
from chassis.directory import KnownUnit
from chassis.documents.marks import person_name
from chassis.documents.model import Document
from chassis.documents.model import State as Issued
from chassis.files.store import store
from chassis.identity import DISTRICT, cut
from chassis.packages.packing import Contents, Entry, NotYet
from chassis.scope import below
from chassis.texts import text
from chassis.workbooks import workbook
from services.partnership.plans.action_plans.model import ActionPlan, Hop
from services.partnership.reports.evaluation_reports.model import EvaluationReport, ReportHop
from services.partnership.reviewing.reviews.model import Review

BATCH = 100
HEADER = (
    "Belge",
    "Eğitim öğretim yılı",
    "I. grup okul",
    "II. grup okul",
    "İlçe",
    "Gönderim",
    "Geç mi",
    "Kabul",
    "Dosya",
)


@dataclass(frozen=True)
class Way:
    """One of the two documents that go to the ministry."""

    model: Any
    hop: Any
    of: Any
    kind: str
    folder: str


WAYS = (
    Way(ActionPlan, Hop, Hop.plan_id, "action_plan", "planlar"),
    Way(EvaluationReport, ReportHop, ReportHop.report_id, "evaluation_report", "raporlar"),
)


def accepted_in(session: Session, unit: str, school_year: str) -> Sequence[Row[Any]]:
    """Which documents were accepted, and when: by this two packages are told apart."""
    found: list[Row[Any]] = []
    for way in WAYS:
        wanted = _accepted(way, unit, school_year).with_only_columns(way.model.id, way.hop.at)
        found += session.execute(wanted.order_by(way.model.id))
    return found


def contents_of(session: Session, package: Any) -> Contents:
    """What the worker packs, read a hundred at a time."""
    about = {
        "package": package.id,
        "school_year": package.school_year,
        "unit": package.unit,
        "unit_name": package.unit_name,
        "asked_by": person_name(session, package.asked_by),
        "role": package.asked_in,
        "asked_at": package.opened_at,
    }
    return Contents(about, _entries(session, package.unit, package.school_year))


def _entries(session: Session, unit: str, school_year: str) -> Iterator[Entry]:
    lines: list[list[str]] = []
    for way in WAYS:
        for row in _rows(session, way, unit, school_year):
            if row.sha256 is None:
                raise NotYet(f"the PDF of {row.case}")
            name, names = f"{way.folder}/{row.case}", _school_names(session, row)
            yield Entry(f"{name}.pdf", store().pieces(row.sha256))
            yield Entry(f"{name}.json", [dumps(_told(way, row, names)).encode()])
            lines.append(_line(way, row, names))
    yield Entry("liste.xlsx", [workbook(HEADER, lines, wide=len(HEADER))])


def _rows(session: Session, way: Way, unit: str, school_year: str) -> Iterator[Any]:
    """All of them in the order of their schools, by keys."""
    issued, waiting = aliased(Document), aliased(Document)
    # While the paper of its acceptance waits to be made, the one before it still holds.
    waits = select(waiting.id).where(_of(way, waiting), waiting.state == Issued.WAITING).exists()
    plain = ("id", "case", "unit", "group_two", "school_year", "late", "late_reason", "first_submitted_at")
    wanted = (
        _accepted(way, unit, school_year)
        .outerjoin(issued, and_(_of(way, issued), issued.state == Issued.VALID))
        .with_only_columns(
            *(getattr(way.model, name) for name in plain),
            way.hop.at,
            way.hop.content,
            issued.code,
            case((~waits, issued.sha256)).label("sha256"),
        )
        .order_by(way.model.unit, way.model.id)
    )
    after: tuple[str, Any] | None = None
    while True:
        page = wanted if after is None else wanted.where(tuple_(way.model.unit, way.model.id) > after)
        rows = session.execute(page.limit(BATCH)).all()
        yield from rows
        if len(rows) < BATCH:
            return
        after = (rows[-1].unit, rows[-1].id)


def _of(way: Way, document: type[Document]) -> ColumnElement[bool]:
    return and_(document.thing_id == way.model.id, document.kind == way.kind)


def _accepted(way: Way, unit: str, school_year: str) -> Select[Any]:
    """Those whose coordinating school lies there; each has one hop to its acceptance."""
    hop = and_(way.of == way.model.id, way.hop.action == Review.ACCEPTED)
    return (
        select(way.model)
        .join(way.hop, hop)
        .where(
            way.model.review_state == Review.ACCEPTED, way.model.school_year == school_year, below(way.model.unit, unit)
        )
    )


def _school_names(session: Session, row: Any) -> dict[str, str]:
    units = {row.unit, row.group_two, cut(row.unit, DISTRICT)}
    return dict(session.execute(select(KnownUnit.path, KnownUnit.name).where(KnownUnit.path.in_(units))).all())


def _told(way: Way, row: Any, names: dict[str, str]) -> dict[str, Any]:
    schools = [{"unit": unit, "name": names.get(unit, "")} for unit in (row.unit, row.group_two)]
    return {
        "thing": way.kind,
        "id": row.id,
        "case": row.case,
        "school_year": row.school_year,
        "group_one": schools[0],
        "group_two": schools[1],
        "first_submitted_at": row.first_submitted_at,
        "late": row.late,
        "late_reason": row.late_reason,
        "accepted_at": row.at,
        "document": {"code": row.code, "sha256": row.sha256},
        "content": row.content,
    }


def _line(way: Way, row: Any, names: dict[str, str]) -> list[str]:
    schools = [names.get(unit, unit) for unit in (row.unit, row.group_two, cut(row.unit, DISTRICT))]
    days = [at.astimezone(clock.ISTANBUL).strftime("%d.%m.%Y") for at in (row.first_submitted_at, row.at)]
    late = "Evet" if row.late else "Hayır"
    title = text(f"document.{way.kind}", "tr")
    return [title, row.school_year, *schools, days[0], late, days[1], f"{way.folder}/{row.case}.pdf"]
