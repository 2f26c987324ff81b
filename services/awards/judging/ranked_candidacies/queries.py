"""Where candidacies stand: by their mean, then by the first criterion; equals share a place (Q-43)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Select, and_, func, or_, select, tuple_
from sqlalchemy.orm import Session

from chassis.errors import NotFound
from chassis.identity import Actor
from services.awards.judging.candidacies.model import Candidacy
from services.awards.judging.candidacies.queries import reads_judging
from services.awards.judging.score_counts.queries import in_words, parts_of
from services.awards.years.project_years.model import ProjectYear

_ORDER = (Candidacy.mean, Candidacy.first_mean, Candidacy.id)


def page_of(session: Session, actor: Actor, asked: Mapping[str, Any]) -> list[dict[str, Any]]:
    """A page, best first, and one line more than is shown. Raises NotFound where nobody of theirs judges."""
    year = session.get(ProjectYear, asked["project_year"])
    if year is None or not reads_judging(actor, year.unit):
        raise NotFound
    scored = _scored(year.id, asked["award_area"], asked["recipient_group"])
    wanted = scored.order_by(*(column.desc() for column in _ORDER)).limit(asked["limit"] + 1)
    if "after" in asked:
        wanted = wanted.where(tuple_(*_ORDER) < _standing_of(session, asked["after"]))
    return _lines(session, scored, list(session.scalars(wanted)))


def _standing_of(session: Session, candidacy_id: UUID) -> Any:
    found = session.execute(select(*_ORDER).where(Candidacy.id == candidacy_id)).one_or_none()
    if found is None or found[0] is None:
        raise NotFound
    return tuple_(*found)


def _scored(project_year_id: UUID, award_area: str, recipient_group: str) -> Select[Any]:
    # What is looked at again has no sum meanwhile, and stands nowhere.
    return select(Candidacy).where(
        Candidacy.project_year_id == project_year_id,
        Candidacy.award_area == award_area,
        Candidacy.recipient_group == recipient_group,
        Candidacy.mean.is_not(None),
    )


def _lines(session: Session, scored: Select[Any], found: Sequence[Candidacy]) -> list[dict[str, Any]]:
    if not found:
        return []
    before = _number_above(session, scored, found[0])
    equal_before = _number_equal_before(session, scored, found[0])
    parts = parts_of(session, [one.id for one in found])
    return [
        _line(one, place, shared) | {"worked_out": in_words(parts[one.id], one.mean), "parts": parts[one.id]}
        for one, (place, shared) in zip(found, places(found, before, equal_before), strict=True)
        if one.mean is not None
    ]


def _line(candidacy: Candidacy, place: int, shared: bool) -> dict[str, Any]:  # noqa: FBT001  # a line has both
    names = ("case", "name", "unit", "mean", "first_mean", "spread", "scorers", "state")
    return {"id": candidacy.id, "place": place, "shared": shared, **{one: getattr(candidacy, one) for one in names}}


def places(found: Sequence[Candidacy], above: int = 0, equal_before: int = 0) -> list[tuple[int, bool]]:
    """The place of each, and whether it is shared; so many stand above the first, and so many equals before it."""
    stands = [(one.mean, one.first_mean) for one in found]
    placed: list[tuple[int, bool]] = []
    for number, stand in enumerate(stands):
        is_as_before = stand == stands[number - 1] if number else equal_before > 0
        place = (placed[-1][0] if number else above + 1) if is_as_before else above + equal_before + number + 1
        placed.append((place, is_as_before or stand in stands[number + 1 : number + 2]))
    return placed


def _number_above(session: Session, scored: Select[Any], first: Candidacy) -> int:
    better = or_(
        Candidacy.mean > first.mean,
        and_(Candidacy.mean == first.mean, Candidacy.first_mean > first.first_mean),
    )
    return session.scalar(select(func.count()).select_from(scored.where(better).subquery())) or 0


def _number_equal_before(session: Session, scored: Select[Any], first: Candidacy) -> int:
    equal = scored.where(
        Candidacy.mean == first.mean, Candidacy.first_mean == first.first_mean, Candidacy.id > first.id
    )
    return session.scalar(select(func.count()).select_from(equal.subquery())) or 0
