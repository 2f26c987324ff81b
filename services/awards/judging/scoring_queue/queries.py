"""What a juror has still to score, what they have scored, and how much that is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Any
from uuid import UUID

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session, lazyload

from chassis import paging
from chassis.asking import language
from chassis.identity import Actor, Role
from chassis.texts import text
from services.awards.judging.candidacies.model import Candidacy, State
from services.awards.judging.scores.model import Score
from services.awards.judging.scores.model import State as Scored
from services.awards.years.bodies.model import Kind
from services.awards.years.project_years.model import ProjectYear
from services.awards.years.project_years.model import State as YearState

THING = "queued_candidacy"
# A line says nothing of whose works these are.
_BARE = lazyload("*")


def jury_units(actor: Actor) -> list[str]:
    """The provinces in whose monitoring board somebody judges."""
    mine = (post for post in actor.posts if post.role is Role.BIGEP_BODY_MEMBER)
    return [post.unit for post in mine if post.branch == Kind.MONITORING_EVALUATION_BOARD]


def to_score(session: Session, actor: Actor, asked: Mapping[str, Any]) -> list[dict[str, Any]]:
    """What waits for this juror, oldest first; what they may not judge is left out, as the database finds it."""
    number = asked["limit"] + 1
    ways = [_of(year, state, asked) for year, state in _waiting(session, actor)]
    found = [one for way in ways for one in _free(session, actor, way, number)]
    first = sorted(found, key=lambda one: one.id)[:number]
    begun = select(Score.candidacy_id, Score.id).where(Score.candidacy_id.in_([one.id for one in first]))
    sheets = dict(iter(session.execute(begun.where(Score.juror == actor.person))))
    return [_line(one, sheets.get(one.id), None, None) for one in first]


def _free(session: Session, actor: Actor, wanted: Any, number: int) -> list[Candidacy]:
    """So many at a time: whether there is a conflict is asked of those that are read, not of a whole year's."""
    mine = select(Score.id).where(Score.candidacy_id == Candidacy.id, Score.juror == actor.person, _ready())
    undone = wanted.where(~mine.exists()).add_columns(func.score_conflict(Candidacy.id, actor.person))
    found: list[Candidacy] = []
    after: UUID | None = None
    while True:
        further = undone.where(Candidacy.id > after) if after else undone
        rows = session.execute(further.order_by(Candidacy.id).limit(number)).all()
        found += [one for one, conflict in rows if conflict is None]
        if len(rows) < number or len(found) >= number:
            return found
        after = rows[-1][0].id


def done(session: Session, actor: Actor, asked: Mapping[str, Any]) -> list[dict[str, Any]]:
    """What this juror has scored or abstained from, in the order in which they began."""
    wanted = (
        select(Candidacy, Score.id, Score.total, Score.abstention)
        .join(Score, Score.candidacy_id == Candidacy.id)
        .where(Score.juror == actor.person, Score.state == Scored.WRITTEN, _ready())
        .options(_BARE)
    )
    if "after" in asked:
        begun = select(Score.id).where(Score.candidacy_id == asked["after"], Score.juror == actor.person)
        wanted = wanted.where(Score.id > begun.scalar_subquery())
    rows = session.execute(_narrowed(wanted, asked).order_by(Score.id).limit(asked["limit"] + 1))
    return [_line(*row) for row in rows]


def _ready() -> Any:
    return or_(Score.total.is_not(None), Score.abstention.is_not(None))


def _waiting(session: Session, actor: Actor) -> Iterator[tuple[ProjectYear, State]]:
    """Each year that is evaluated, with the states in which something of it is scored: an index has each in order."""
    units = jury_units(actor)
    years = select(ProjectYear).where(ProjectYear.unit.in_(units), ProjectYear.state == YearState.EVALUATION)
    for year in session.scalars(years) if units else ():
        yield year, State.NOMINATED if year.district_quota is None else State.SHORTLISTED
        yield year, State.SECOND_LOOK


def _of(year: ProjectYear, state: State, asked: Mapping[str, Any]) -> Any:
    wanted = select(Candidacy).where(Candidacy.project_year_id == year.id, Candidacy.state == state).options(_BARE)
    if "after" in asked:
        wanted = wanted.where(Candidacy.id > asked["after"])
    return _narrowed(wanted, asked)


def _narrowed(wanted: Any, asked: Mapping[str, Any]) -> Any:
    for name in ("award_area", "recipient_group"):
        if name in asked:
            wanted = wanted.where(getattr(Candidacy, name) == asked[name])
    return wanted


def _line(candidacy: Candidacy, score: UUID | None, total: int | None, abstention: str | None) -> dict[str, Any]:
    names = ("id", "case", "name", "unit", "award_area", "recipient_group", "level", "changed_at")
    shown = {one: getattr(candidacy, one) for one in names}
    return shown | {
        "thing": THING,
        "title": {"tr": candidacy.name, "en": candidacy.name},
        "state": {"code": candidacy.state, "text": text(f"state.candidacy.{candidacy.state}", language())},
        "link": f"/awards/scores/{score}" if score else f"/awards/candidacies/{candidacy.id}",
        "second_look": candidacy.state is State.SECOND_LOOK,
        "score_id": score,
        "total": total,
        "abstains": abstention is not None,
    }


READS: Mapping[str, Any] = {"to_do": to_score, "done": done}


def asked_for(session: Session, actor: Actor, asked: Mapping[str, Any]) -> tuple[Sequence[dict[str, Any]], str | None]:
    """A page of one of the two; the next one stays within what was asked for."""
    return paging.cut(READS[asked["show"]](session, actor, asked), asked, itemgetter("id"))
