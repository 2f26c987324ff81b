"""How the teachers of a school see themselves, in counts that give no single answer away."""

from __future__ import annotations

from collections import Counter
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.training.own_development.self_evaluations.model import EXPECTATIONS, HIGHEST, LOWEST, SelfEvaluation

# TRN-10: counts are shown when so many have answered (number proposed).
FEWEST = 5


def counts_of(session: Session, school: str, school_year: str) -> dict[str, Any]:
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
        "expectations": [_counts(one, [getattr(each, one) for each in counted]) for one in EXPECTATIONS if counted],
    }


def _counts(expectation: str, answers: list[int]) -> dict[str, Any]:
    times = Counter(answers)
    return {"expectation": expectation, "counts": [times[value] for value in range(LOWEST, HIGHEST + 1)]}
