"""The jurors and the ranks of a report, page by page, for those who see it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any

from sqlalchemy import select, tuple_
from sqlalchemy.orm import Session

from chassis import paging
from chassis.documents.marks import person_name
from chassis.errors import NotFound
from chassis.identity import Actor, covers
from services.awards.judging.candidacies.model import Candidacy
from services.awards.judging.candidacies.queries import board_units
from services.awards.judging.fairness_reports.model import FairnessJuror, FairnessRank, FairnessReport
from services.awards.judging.fairness_reports.queries import visible_to

_OF_A_JUROR = ("juror", "place", "scores", "enough", "effect", "low", "high")
_OF_A_RANK = (
    "candidacy_id",
    "place",
    "enough",
    "raw",
    "adjusted",
    "low",
    "high",
    "adjusted_place",
    "best_place",
    "worst_place",
)


def jurors_of(session: Session, actor: Actor, asked: Mapping[str, Any]) -> tuple[Sequence[dict[str, Any]], str | None]:
    """The strictest first, to the boards and auditors, who see scores with their jurors (ledger 5.1)."""
    report = _report(session, actor, asked)
    if not any(covers(unit, report.unit) for unit in board_units(actor)):
        raise NotFound
    wanted = select(FairnessJuror).where(FairnessJuror.report_id == report.id).order_by(FairnessJuror.place)
    if "after" in asked:
        wanted = wanted.where(FairnessJuror.place > asked["after"])
    found = session.scalars(wanted.limit(asked["limit"] + 1))
    lines = [_named(one, _OF_A_JUROR) | {"name": person_name(session, one.juror)} for one in found]
    return paging.cut(lines, asked, itemgetter("place"))


def ranks_of(session: Session, actor: Actor, asked: Mapping[str, Any]) -> tuple[Sequence[dict[str, Any]], str | None]:
    """Best first by the scores as they are; beside it what is left without the jurors' effects."""
    report = _report(session, actor, asked)
    key = (FairnessRank.place, FairnessRank.candidacy_id)
    wanted = (
        select(FairnessRank, Candidacy.name, Candidacy.unit)
        .join(Candidacy, Candidacy.id == FairnessRank.candidacy_id)
        .where(
            FairnessRank.report_id == report.id,
            FairnessRank.award_area == asked["award_area"],
            FairnessRank.recipient_group == asked["recipient_group"],
        )
    )
    if "after" in asked:
        last = session.get(FairnessRank, (report.id, asked["after"]))
        if last is None:
            raise NotFound
        wanted = wanted.where(tuple_(*key) > (last.place, last.candidacy_id))
    rows = session.execute(wanted.order_by(*key).limit(asked["limit"] + 1))
    lines = [
        _named(one, _OF_A_RANK) | {"name": name, "unit": unit, "link": f"/awards/candidacies/{one.candidacy_id}"}
        for one, name, unit in rows
    ]
    return paging.cut(lines, asked, itemgetter("candidacy_id"))


def _report(session: Session, actor: Actor, asked: Mapping[str, Any]) -> FairnessReport:
    found = session.scalar(visible_to(actor).where(FairnessReport.id == asked["report"]))
    if found is None:
        raise NotFound
    return found


def _named(line: Any, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: getattr(line, name) for name in names}
