"""Two ranks beside each other, and between which places each may as well stand."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from uuid import UUID

from services.awards.judging.fairness_sources.queries import Stand
from services.awards.judging.juror_effects.process import Effects, Estimate

# Of a normal distribution: within so many standard errors lie 95 of a hundred.
WITHIN = 1.96


@dataclass(frozen=True)
class Compared:
    """One candidacy: its place as it is, and what can be said of it without the jurors' effects."""

    stand: Stand
    place: int
    estimate: Estimate | None
    adjusted_place: int | None = None
    best_place: int | None = None
    worst_place: int | None = None

    @property
    def interval(self) -> tuple[float, float] | None:
        """In which the adjusted value lies, 95 times of a hundred."""
        return interval_of(self.estimate) if self.estimate else None


def interval_of(estimate: Estimate) -> tuple[float, float] | None:
    """Around the value; None where nothing can be said."""
    if estimate.error is None:
        return None
    reach = WITHIN * estimate.error
    return estimate.value - reach, estimate.value + reach


def compared(stands: Sequence[Stand], effects: Effects, least: int) -> Iterator[Compared]:
    """Area by area and group by group; what has fewer scores than `least` is left without an adjusted place."""
    for _, found in groupby(stands, key=lambda one: (one.award_area, one.recipient_group)):
        group = list(found)
        known = {one.id: one.estimate for one in _enough(group, effects, least)}
        ranked = _Ranked(list(known.values()))
        for stand, place in zip(group, _places(group), strict=True):
            estimate = known.get(stand.id)
            yield Compared(stand, place, estimate, *(ranked.places_of(estimate) if estimate else ()))


@dataclass(frozen=True)
class _Known:
    id: UUID
    estimate: Estimate


def _enough(group: Sequence[Stand], effects: Effects, least: int) -> Iterator[_Known]:
    for one in group:
        estimate = effects.candidacies.get(one.id)
        if estimate and estimate.comparable and estimate.error is not None and estimate.number >= least:
            yield _Known(one.id, estimate)


def _places(group: Sequence[Stand]) -> list[int]:
    places: list[int] = []
    for number, one in enumerate(group):
        before = group[number - 1] if number else None
        equal = before is not None and (before.mean, before.first_mean) == (one.mean, one.first_mean)
        places.append(places[-1] if equal else number + 1)
    return places


class _Ranked:
    """The values and their intervals in order, so that the places of each are found at once."""

    def __init__(self, known: Sequence[Estimate]) -> None:
        intervals = [one for estimate in known if (one := interval_of(estimate))]
        self.values = sorted(one.value for one in known)
        self.lows = sorted(low for low, _ in intervals)
        self.highs = sorted(high for _, high in intervals)

    def places_of(self, estimate: Estimate) -> tuple[int, int, int]:
        """By the value; the best and the worst that the intervals of the others leave open."""
        low, high = interval_of(estimate) or (estimate.value, estimate.value)
        above = len(self.values) - bisect_right(self.values, estimate.value + 1e-9)
        surely_above = len(self.lows) - bisect_right(self.lows, high)
        surely_below = bisect_left(self.highs, low)
        return above + 1, surely_above + 1, len(self.values) - surely_below
