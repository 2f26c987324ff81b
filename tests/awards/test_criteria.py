"""The criteria of the four award areas: the team's own, published before recording, locked with the evaluation."""

from __future__ import annotations

from typing import Any

import pytest

from tests.awards.cast import at, ok, refusal
from tests.awards.places import GULYOLU
from tests.awards.settling import AREAS, CRITERIA, Settled


@pytest.mark.requirement("AWD-05", "AWD-06")
def test_an_example_is_marked_as_one_and_cannot_be_published_before_the_team_has_written_its_own(
    newcomers: Settled,
) -> None:
    writer = newcomers.technical[0]
    with at("1.9.2025"):
        newcomers.prepare()
        sets = sets_of(newcomers)
        example = ok(writer.get(address_of(sets[0])))
        refused = writer.post(f"{address_of(sets[0])}/publish")
        written = write(newcomers, sets[0], CRITERIA)
        published = ok(writer.post(f"{address_of(sets[0])}/publish"))

    assert {one["award_area"] for one in sets} == set(AREAS)
    assert example["is_example"] is True
    assert all(one["text"].startswith("Örnek: ") for one in example["criteria"])
    assert refusal(refused) == (422, "still_an_example")
    assert written["is_example"] is False
    assert [one["place"] for one in written["criteria"]] == [1, 2]
    assert published["state"]["code"] == "published"


@pytest.mark.requirement("AWD-06")
def test_who_records_reads_what_is_published_and_no_draft(newcomers: Settled) -> None:
    teacher = newcomers.teachers[GULYOLU][0]
    with at("1.9.2025"):
        newcomers.prepare()
        sets = sets_of(newcomers)
        write(newcomers, sets[0], CRITERIA)
        before = ok(teacher.get("/v1/criteria-sets"))["items"]
        ok(newcomers.technical[0].post(f"{address_of(sets[0])}/publish"))
        after = ok(teacher.get("/v1/criteria-sets"))["items"]
        head = ok(newcomers.heads[GULYOLU].get("/v1/criteria-sets"))["items"]
        elsewhere = ok(newcomers.izmir.get("/v1/criteria-sets"))["items"]

    assert before == elsewhere == []
    assert [one["id"] for one in after] == [sets[0]["id"]]
    assert len(head) == 4


@pytest.mark.requirement("AWD-06")
def test_criteria_may_be_corrected_until_the_evaluation_starts_and_then_are_locked(cast: Settled) -> None:
    one = sets_of(cast)[0]
    shorter = [{"text": "Tek ölçüt", "maximum": 50}]
    with at("10.9.2025"):
        by_board = attempt(cast, cast.monitoring[0], one, shorter)
        corrected = write(cast, one, shorter)
    with at("8.5.2026"):
        cast.evaluate()
        locked = attempt(cast, cast.technical[0], one, CRITERIA)

    assert by_board.status_code == 403
    assert [(line["text"], line["maximum"], line["weight"]) for line in corrected["criteria"]] == [("Tek ölçüt", 50, 1)]
    assert refusal(locked) == (409, "criteria_locked")


@pytest.mark.requirement("AWD-06")
@pytest.mark.parametrize(
    "criteria",
    [
        [],
        [{"text": "Sıfır puan", "maximum": 0}],
        [{"text": "Eksi ağırlık", "maximum": 10, "weight": -1}],
        [{"maximum": 10}],
        [{"text": "Fazla alan", "maximum": 10, "points": 3}],
    ],
)
def test_what_is_no_criterion_is_refused(newcomers: Settled, criteria: list[dict[str, Any]]) -> None:
    with at("1.9.2025"):
        newcomers.prepare()
        refused = attempt(newcomers, newcomers.technical[0], sets_of(newcomers)[0], criteria)

    assert refusal(refused) == (422, "validation_failed")


def sets_of(cast: Settled) -> list[dict[str, Any]]:
    """The year's four sets."""
    found: list[dict[str, Any]] = ok(cast.technical[0].get(f"/v1/criteria-sets?project_year={cast.year}"))["items"]
    return found


def address_of(one: dict[str, Any]) -> str:
    """Where a set lies."""
    return f"/v1/criteria-sets/{one['id']}"


def attempt(cast: Settled, who: Any, one: dict[str, Any], criteria: list[dict[str, Any]]) -> Any:
    """Somebody writes these criteria, on the newest version."""
    version = cast.technical[0].get(address_of(one)).headers["ETag"]
    return who.put(address_of(one), {"criteria": criteria}, If_Match=version)


def write(cast: Settled, one: dict[str, Any], criteria: list[dict[str, Any]]) -> dict[str, Any]:
    """As `attempt`, by the technical team, and it is well."""
    return ok(attempt(cast, cast.technical[0], one, criteria))
