"""How severe each juror is: of all scores at once, by least squares of what a candidacy has plus what a juror adds.

A juror is compared only with those who scored the same candidacies, and these with others in turn: where no such chain
leads from one to the other, nothing can be said between them. Effects of a chain add up to nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt
from uuid import UUID

NEAR_ENOUGH = 1e-9
MOST_ROUNDS = 2000


@dataclass(frozen=True)
class Given:
    """What one juror gave one candidacy, in hundredths of the most that can be reached."""

    juror: UUID
    candidacy: UUID
    share: float


@dataclass(frozen=True)
class Estimate:
    """What was found of a juror or a candidacy, from so many scores.

    `error` is its standard error, about; None where jurors agree on too little to tell. `comparable` says that it
    belongs to the largest chain.
    """

    number: int
    value: float
    error: float | None
    comparable: bool


@dataclass(frozen=True)
class Effects:
    """What was found of all; `deviation` is what jurors differ by otherwise."""

    jurors: Mapping[UUID, Estimate]
    candidacies: Mapping[UUID, Estimate]
    deviation: float | None


class _Scores:
    """The scores by candidacy and by juror, each by its number."""

    def __init__(self, given: Sequence[Given]) -> None:
        self.jurors = sorted({one.juror for one in given})
        self.candidacies = sorted({one.candidacy for one in given})
        juror = {one: number for number, one in enumerate(self.jurors)}
        rows: dict[UUID, list[tuple[int, float]]] = defaultdict(list)
        for one in given:
            rows[one.candidacy].append((juror[one.juror], one.share))
        self.rows = [rows[one] for one in self.candidacies]
        self.numbers = [0] * len(self.jurors)
        for row in self.rows:
            for number, _ in row:
                self.numbers[number] += 1

    def means(self) -> list[float]:
        return [sum(share for _, share in row) / len(row) for row in self.rows]

    def times(self, effects: Sequence[float]) -> list[float]:
        """What each juror's effect sticks out of the mean effect of those beside them, over all their candidacies."""
        found = [0.0] * len(effects)
        for row in self.rows:
            mean = sum(effects[juror] for juror, _ in row) / len(row)
            for juror, _ in row:
                found[juror] += effects[juror] - mean
        return found

    def chains(self) -> list[int]:
        """For each juror the number of their chain."""
        chain = list(range(len(self.jurors)))

        def of(juror: int) -> int:
            while chain[juror] != juror:
                chain[juror] = chain[chain[juror]]
                juror = chain[juror]
            return juror

        for row in self.rows:
            for (one, _), (other, _) in pairwise(row):
                chain[of(one)] = of(other)
        return [of(juror) for juror in range(len(self.jurors))]


def effects_of(given: Sequence[Given]) -> Effects:
    """Of everybody who scored, and of everything that was scored."""
    if not given:
        return Effects({}, {}, None)
    scores = _Scores(given)
    chains = scores.chains()
    effects = _centred(_severity(scores), chains)
    values = [sum(share - effects[juror] for juror, share in row) / len(row) for row in scores.rows]
    deviation = _deviation(scores, effects, values, len(set(chains)))
    main = _largest(scores, chains)
    errors = _errors_of_jurors(scores, deviation)
    jurors = {
        one: Estimate(scores.numbers[number], effects[number], errors[number], chains[number] == main)
        for number, one in enumerate(scores.jurors)
    }
    candidacies = {
        one: Estimate(len(row), values[number], _error(row, errors, deviation), chains[row[0][0]] == main)
        for number, (one, row) in enumerate(zip(scores.candidacies, scores.rows, strict=True))
    }
    return Effects(jurors, candidacies, deviation)


def _severity(scores: _Scores) -> list[float]:
    """By conjugate gradients: as exact as wanted, in a few dozen rounds, and without a table of jurors by jurors."""
    left = [0.0] * len(scores.jurors)
    for row, mean in zip(scores.rows, scores.means(), strict=True):
        for juror, share in row:
            left[juror] += share - mean
    effects, ahead = [0.0] * len(left), list(left)
    size = begun = _dot(left, left)
    for _ in range(MOST_ROUNDS):
        if size <= NEAR_ENOUGH**2 * max(begun, 1.0):
            break
        product = scores.times(ahead)
        step = size / _dot(ahead, product)
        effects = [one + step * way for one, way in zip(effects, ahead, strict=True)]
        left = [one - step * way for one, way in zip(left, product, strict=True)]
        before, size = size, _dot(left, left)
        ahead = [one + size / before * way for one, way in zip(left, ahead, strict=True)]
    return effects


def _dot(one: Iterable[float], other: Iterable[float]) -> float:
    return sum(left * right for left, right in zip(one, other, strict=True))


def _centred(effects: Sequence[float], chains: Sequence[int]) -> list[float]:
    of_chain: dict[int, list[float]] = defaultdict(list)
    for effect, chain in zip(effects, chains, strict=True):
        of_chain[chain].append(effect)
    means = {chain: sum(found) / len(found) for chain, found in of_chain.items()}
    return [effect - means[chain] for effect, chain in zip(effects, chains, strict=True)]


def _deviation(scores: _Scores, effects: Sequence[float], values: Sequence[float], chains: int) -> float | None:
    free = sum(scores.numbers) - len(scores.jurors) - len(scores.candidacies) + chains
    if free <= 0:
        return None
    rest = sum(
        (share - value - effects[juror]) ** 2
        for row, value in zip(scores.rows, values, strict=True)
        for juror, share in row
    )
    return sqrt(rest / free)


def _largest(scores: _Scores, chains: Sequence[int]) -> int:
    sizes: dict[int, int] = defaultdict(int)
    for number, chain in zip(scores.numbers, chains, strict=True):
        sizes[chain] += number
    return max(sizes, key=lambda chain: sizes[chain])


def _errors_of_jurors(scores: _Scores, deviation: float | None) -> list[float | None]:
    """As if the others' effects were known: the more of them scored beside somebody, the more is known."""
    weights = [0.0] * len(scores.jurors)
    for row in scores.rows:
        for juror, _ in row:
            weights[juror] += 1 - 1 / len(row)
    return [deviation / sqrt(one) if deviation is not None and one else None for one in weights]


def _error(row: Sequence[tuple[int, float]], errors: Sequence[float | None], deviation: float | None) -> float | None:
    if deviation is None:
        return None
    of_jurors = sum((errors[juror] or 0.0) ** 2 for juror, _ in row)
    return sqrt(deviation**2 / len(row) + of_jurors / len(row) ** 2)
