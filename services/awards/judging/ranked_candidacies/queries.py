"""Where candidacies stand: by their mean, then by the first criterion; equals share a place (Q-43)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Select, select, tuple_
from sqlalchemy.orm import Session, lazyload

from chassis import paging
from chassis.asking import language
from chassis.errors import NotFound
from chassis.identity import Actor
from chassis.texts import LANGUAGES, text
from services.awards.judging.candidacies.model import Candidacy
from services.awards.judging.candidacies.queries import reads_judging
from services.awards.judging.score_counts.queries import in_words, parts_of
from services.awards.years.project_years.model import ProjectYear

_ORDER = (Candidacy.mean, Candidacy.first_mean, Candidacy.id)


class Stand(NamedTuple):
    """Where a page ended: so many lines stand up to there, the last of them at this place, and which one it is.

    With it the next page numbers its lines without counting those before.
    """

    lines: int
    place: int
    id: UUID

    def __str__(self) -> str:
        """As it stands in an address."""
        return f"{self.lines}_{self.place}_{self.id}"


def page_of(session: Session, actor: Actor, asked: Mapping[str, Any]) -> tuple[Sequence[dict[str, Any]], str | None]:
    """A page, best first, and the key of the next one. Raises NotFound where nobody of theirs judges."""
    year = session.get(ProjectYear, asked["project_year"])
    if year is None or not reads_judging(actor, year.unit):
        raise NotFound
    scored = _scored(year.id, asked["award_area"], asked["recipient_group"])
    wanted = scored.order_by(*(column.desc() for column in _ORDER)).limit(asked["limit"] + 1)
    before = Stand(*asked["after"]) if "after" in asked else None
    last = _last(session, before) if before else None
    if last:
        wanted = wanted.where(tuple_(*_ORDER) < tuple_(last.mean, last.first_mean, last.id))
    found, lines_before = list(session.scalars(wanted)), before.lines if before else 0
    placed = places(found, lines_before, (last, before.place) if last and before else None)
    shown = lines_before + asked["limit"]
    return paging.cut(_lines(session, found, placed), asked, lambda one: Stand(shown, one["place"], one["id"]))


def _last(session: Session, before: Stand) -> Candidacy:
    found = session.get(Candidacy, before.id)
    if found is None or found.mean is None:
        raise NotFound
    return found


def _scored(project_year_id: UUID, award_area: str, recipient_group: str) -> Select[Any]:
    # What is looked at again has no sum meanwhile, and stands nowhere.
    wanted = select(Candidacy).options(lazyload("*"))
    return wanted.where(
        Candidacy.project_year_id == project_year_id,
        Candidacy.award_area == award_area,
        Candidacy.recipient_group == recipient_group,
        Candidacy.mean.is_not(None),
    )


def _lines(session: Session, found: Sequence[Candidacy], placed: Sequence[tuple[int, bool]]) -> list[dict[str, Any]]:
    parts = parts_of(session, [one.id for one in found])
    names = ("id", "case", "name", "unit", "mean", "first_mean", "spread", "scorers")
    return [
        {name: getattr(one, name) for name in names}
        | {"title": dict.fromkeys(LANGUAGES, one.name), "link": f"/awards/candidacies/{one.id}"}
        | {"state": {"code": one.state, "text": text(f"state.candidacy.{one.state}", language())}}
        | {"place": place, "shared": shared}
        | {"parts": parts[one.id], "worked_out": in_words(parts[one.id], one.mean)}
        for one, (place, shared) in zip(found, placed, strict=False)
        if one.mean is not None
    ]


def places(
    found: Sequence[Candidacy], lines_before: int = 0, last: tuple[Candidacy, int] | None = None
) -> list[tuple[int, bool]]:
    """The place of each, and whether it is shared; the line before the first, where there is one, with its place."""
    placed: list[tuple[int, bool]] = []
    stands = [(one.mean, one.first_mean) for one in found]
    before, place = ((last[0].mean, last[0].first_mean), last[1]) if last else (None, 0)
    for number, stand in enumerate(stands):
        is_as_before = stand == before
        place = place if is_as_before else lines_before + number + 1
        placed.append((place, is_as_before or stand in stands[number + 1 : number + 2]))
        before = stand
    return placed
