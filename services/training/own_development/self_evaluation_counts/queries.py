"""How the teachers of a school see themselves, in counts that give no single answer away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis import clock, paging
from chassis.errors import NotAllowed
from chassis.identity import Actor
from services.training.own_development.self_evaluations.model import EXPECTATIONS, HIGHEST, LOWEST, SelfEvaluation
from services.training.staff.queries import MANAGERS

# TRN-10: counts are shown when so many have answered (number proposed).
FEWEST = 5


def counts_for(session: Session, actor: Actor, asked: Mapping[str, Any]) -> tuple[Sequence[dict[str, Any]], str | None]:
    """A page of the schools that the actor manages. Raises NotAllowed."""
    schools = dict.fromkeys(actor.units(*MANAGERS))
    if not schools or actor.person is None:
        raise NotAllowed(extra={"roles": sorted(MANAGERS)})
    school_year = asked.get("school_year") or clock.school_year_of(clock.today())
    return paging.cut_by_lines([_counts_of(session, school, school_year) for school in schools], asked)


def _counts_of(session: Session, school: str, school_year: str) -> dict[str, Any]:
    """Counted are the first five, ten, fifteen … answers.

    With every single one, whoever looks before and after would read the sixth answer off the difference.
    """
    wanted = select(SelfEvaluation).filter_by(unit=school, school_year=school_year).order_by(SelfEvaluation.id)
    given = session.scalars(wanted).all()
    counted = given[: len(given) - len(given) % FEWEST]
    return {
        "unit": school,
        "school_year": school_year,
        "answered": len(given),
        "counted": len(counted),
        **{one: _times(getattr(each, one) for each in counted) for one in EXPECTATIONS if counted},
    }


def _times(answers: Iterable[int]) -> list[int]:
    """How often each answer was given, from the lowest to the highest."""
    times = Counter(answers)
    return [times[value] for value in range(LOWEST, HIGHEST + 1)]
