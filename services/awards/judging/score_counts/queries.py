"""Which scores count, what they add up to, and how that is worked out in words (Q-43)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from services.awards.judging.scores.model import Score, ScorePoints
from services.awards.years.criteria_sets.model import Criterion

PLACES = Decimal("0.0001")


@dataclass(frozen=True)
class Part:
    """What one criterion adds to a sum: the mean of its points, by its weight."""

    place: int
    text: str
    weight: int
    mean: Decimal

    @property
    def adds(self) -> Decimal:
        """By its weight."""
        return self.mean * self.weight


def of_candidacy(candidacy_id: UUID) -> Select[Any]:
    """The totals that count: whoever abstains, is not ready or may not judge has none."""
    return select(Score.total).where(Score.candidacy_id == candidacy_id, Score.total.is_not(None))


def totals_of(session: Session, candidacy_id: UUID) -> list[int]:
    """Every total that counts, the highest first; whose each is stands nowhere here."""
    return list(session.scalars(of_candidacy(candidacy_id).order_by(Score.total.desc())))


def number_of(session: Session, candidacy_id: UUID) -> int:
    """By how many it is scored."""
    return session.scalar(select(func.count()).select_from(of_candidacy(candidacy_id).subquery())) or 0


def mean_of(values: Sequence[int]) -> Decimal:
    """As it is kept and ranked by."""
    return (Decimal(sum(values)) / len(values)).quantize(PLACES)


def parts_of(session: Session, candidacies: Sequence[UUID]) -> dict[UUID, list[Part]]:
    """By candidacy, what each criterion adds, in the order of the criteria."""
    mean = func.avg(ScorePoints.points)
    wanted = (
        select(Score.candidacy_id, Criterion.place, Criterion.text, Criterion.weight, mean)
        .join(ScorePoints, ScorePoints.score_id == Score.id)
        .join(Criterion, Criterion.id == ScorePoints.criterion_id)
        .where(Score.candidacy_id.in_(candidacies), Score.total.is_not(None))
        .group_by(Score.candidacy_id, Criterion.id)
        .order_by(Score.candidacy_id, Criterion.place)
    )
    found: dict[UUID, list[Part]] = defaultdict(list)
    for candidacy, place, words, weight, points in session.execute(wanted):
        found[candidacy].append(Part(place, words, weight, Decimal(points).quantize(PLACES)))
    return found


def in_words(parts: Sequence[Part], mean: Decimal) -> str:
    """The sum with its formula: `82,5 × 2 + 90 × 1 = 255`."""
    added = " + ".join(f"{_figure(one.mean)} × {one.weight}" for one in parts)
    return f"{added} = {_figure(mean)}"


def _figure(number: Decimal) -> str:
    return f"{number.quantize(Decimal('0.01')).normalize():f}".replace(".", ",")
