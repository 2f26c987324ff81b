"""How severe jurors are, against an independent computation: the normal equations, solved exactly in fractions."""

from __future__ import annotations

import random
from fractions import Fraction
from math import sqrt
from uuid import UUID

import pytest

from services.awards.judging.juror_effects.process import Effects, Given, effects_of


def juror(number: int) -> UUID:
    return UUID(int=number + 1)


def candidacy(number: int) -> UUID:
    return UUID(int=10_000 + number)


def exactly(given: list[Given]) -> tuple[dict[UUID, Fraction], dict[UUID, Fraction]]:
    """Jurors' and candidacies' effects by Gaussian elimination, with the jurors' adding up to nothing."""
    jurors = sorted({one.juror for one in given})
    works = sorted({one.candidacy for one in given})
    place = {one: number for number, one in enumerate([*jurors, *works])}
    size = len(place)
    rows = [[Fraction(0)] * (size + 1) for _ in range(size + 1)]
    for one in given:
        pair = (place[one.juror], place[one.candidacy])
        for left in pair:
            for right in pair:
                rows[left][right] += 1
            rows[left][size] += Fraction(one.share)
    # One equation more than unknowns: they are dependent, and this one says between which of them to choose.
    rows[size] = [Fraction(number < len(jurors)) for number in range(size)] + [Fraction(0)]
    solved = _solved(rows, size)
    return {one: solved[place[one]] for one in jurors}, {one: solved[place[one]] for one in works}


def _solved(rows: list[list[Fraction]], size: int) -> list[Fraction]:
    for column in range(size):
        pivot = next(row for row in range(column, len(rows)) if rows[row][column])
        rows[column], rows[pivot] = rows[pivot], rows[column]
        lead = rows[column][column]
        rows[column] = [value / lead for value in rows[column]]
        for row in range(len(rows)):
            if row != column and (factor := rows[row][column]):
                rows[row] = [value - factor * own for value, own in zip(rows[row], rows[column], strict=True)]
    return [rows[row][size] for row in range(size)]


def made(seed: int, jurors: int, works: int, each: int) -> list[Given]:
    """Scores of so many works by so many jurors, all in one chain, with a bias and some noise."""
    lot = random.Random(seed)  # noqa: S311  # no secret hangs on it
    bias = [lot.uniform(-12, 12) for _ in range(jurors)]
    found = []
    for work in range(works):
        worth = lot.uniform(30, 90)
        who = lot.sample(range(jurors), each)
        found += [Given(juror(one), candidacy(work), worth + bias[one] + lot.gauss(0, 3)) for one in who]
    return found


@pytest.mark.parametrize("seed", range(5))
def test_the_effects_are_those_of_an_exact_computation(seed: int) -> None:
    given = made(seed, jurors=7, works=16, each=3)

    found = effects_of(given)

    jurors, works = exactly(given)
    assert {one: estimate.value for one, estimate in found.jurors.items()} == pytest.approx(
        {one: float(value) for one, value in jurors.items()}, abs=1e-6
    )
    assert {one: estimate.value for one, estimate in found.candidacies.items()} == pytest.approx(
        {one: float(value) for one, value in works.items()}, abs=1e-6
    )
    rest = sum((one.share - float(jurors[one.juror]) - float(works[one.candidacy])) ** 2 for one in given)
    assert found.deviation == pytest.approx((rest / (len(given) - 7 - 16 + 1)) ** 0.5, abs=1e-6)


def test_a_bias_that_was_put_in_is_found_again_and_taken_off() -> None:
    bias = [-15.0, -5.0, 0.0, 8.0, 12.0]
    worth = [40.0 + number for number in range(20)]
    who = [[(work + step) % 5 for step in range(3)] for work in range(20)]
    given = [
        Given(juror(one), candidacy(work), worth[work] + bias[one]) for work, some in enumerate(who) for one in some
    ]

    found = effects_of(given)

    assert [found.jurors[juror(one)].value for one in range(5)] == pytest.approx(bias, abs=1e-6)
    assert [found.candidacies[candidacy(one)].value for one in range(20)] == pytest.approx(worth, abs=1e-6)
    assert found.deviation == pytest.approx(0, abs=1e-6)


def test_between_jurors_without_a_chain_nothing_is_said() -> None:
    given = [Given(juror(one), candidacy(work), 50 + one) for work in range(6) for one in (0, 1, 2)]
    given += [Given(juror(one), candidacy(work), 70 + one) for work in (7, 8) for one in (3, 4)]

    found = effects_of(given)

    assert [found.jurors[juror(one)].comparable for one in range(5)] == [True] * 3 + [False] * 2
    assert [found.candidacies[candidacy(one)].comparable for one in (0, 8)] == [True, False]


def test_where_every_score_is_needed_to_tell_the_effects_nothing_is_said_of_their_error() -> None:
    found = effects_of([Given(juror(0), candidacy(0), 50), Given(juror(1), candidacy(0), 60)])

    assert found.deviation is None
    assert [one.error for one in found.jurors.values()] == [None, None]
    assert effects_of([]) == Effects({}, {}, None)


def test_the_interval_holds_the_truth_about_as_often_as_it_says() -> None:
    """Of many made provinces: 95 of a hundred, give or take what an approximation costs."""
    inside = tried = 0
    for seed in range(60):
        lot = random.Random(seed)  # noqa: S311  # as above
        bias = [lot.uniform(-10, 10) for _ in range(10)]
        bias = [one - sum(bias) / len(bias) for one in bias]
        given = []
        for work in range(40):
            worth = lot.uniform(30, 90)
            given += [
                Given(juror(one), candidacy(work), worth + bias[one] + lot.gauss(0, 4))
                for one in lot.sample(range(10), 3)
            ]
        found = effects_of(given)
        for one in range(10):
            estimate = found.jurors[juror(one)]
            tried += 1
            inside += abs(estimate.value - bias[one]) <= 1.96 * (estimate.error or 0)

    assert 0.88 <= inside / tried <= 0.99


def test_intervals_grow_with_what_jurors_differ_by_and_shrink_with_scores() -> None:
    lot = random.Random(3)  # noqa: S311  # no secret hangs on it
    jurors, works = [juror(one) for one in range(6)], [candidacy(one) for one in range(30)]

    def error(noise: float, each: int) -> float:
        given = [Given(one, work, 50 + lot.gauss(0, noise)) for work in works for one in lot.sample(jurors, each)]
        found = [one.error for one in effects_of(given).candidacies.values()]
        return sqrt(sum(one**2 for one in found if one) / len(found))

    assert error(2, 3) < error(6, 3)
    assert error(6, 6) < error(6, 3)
