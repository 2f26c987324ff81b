"""The beginnings of the tests' stories: played once, and nothing that a test does with its copy is in another's."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

import pytest

from chassis.identity import Role
from tests.beginnings import Beginnings, told_once
from tests.chassis.files.samples import PDF, upload
from tests.clones import Clones
from tests.doors import House

SCHOOL, DISTRICT = "tr/10/bandirma/745612", "tr/10/bandirma"
DRAFT = {"place": "Kaz Dağı", "pupils": 30}
APPROVED = "excursions.excursion.approved"
# What has been played, and not copied.
played: list[str] = []


class Trip:
    """A day out that was drafted, with a file, and what becomes of it."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.principal = house.person(Role.PRINCIPAL, SCHOOL)
        self.officer = house.person(Role.DISTRICT_OFFICER, DISTRICT)
        self.notes: list[str] = []

    def settle(self) -> None:
        """It is drafted, and shown."""
        played.append("settled")
        self.address = f"/v1/excursions/{self.principal.post('/v1/excursions', DRAFT).json['id']}"
        said: dict[str, Any] = {"kind": "file", "title": "İzin", "file": upload(PDF, "izin.pdf")}
        self.file = self.principal.bring(f"{self.address}/add_evidence", **said).json["href"]

    @told_once
    def submitted(self) -> str:
        """It lies at the district."""
        self.principal.post(f"{self.address}/submit")
        played.append("submitted")
        return self.address

    @told_once
    def approved(self) -> str:
        """The district agrees."""
        self.officer.post(f"{self.submitted}/approve")
        played.append("approved")
        return self.address

    @property
    def state(self) -> str:
        """How far it is."""
        return str(self.principal.get(self.address).json["state"]["code"])


@pytest.fixture
def trip(clones: Clones, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., AbstractContextManager[Trip]]:
    """Another test's trip with each call."""
    played.clear()
    beginnings = Beginnings(clones, tmp_path_factory)

    def opened(*, goes_on: bool = True) -> AbstractContextManager[Trip]:
        folder = tmp_path_factory.mktemp("trip")
        return beginnings.opened("tests.excursions", Trip, Trip.settle, folder, goes_on=goes_on)

    return opened


def test_a_story_begins_once_and_each_test_has_a_copy_of_all_that_belongs_to_it(
    trip: Callable[[], AbstractContextManager[Trip]],
) -> None:
    with trip() as one:
        one.notes.append("of one test")
        one.principal.post(f"{one.address}/submit")
        moved = one.state
    with trip() as other:
        kept = other.state
        file = other.principal.get(other.file).data

    assert played == ["settled"]
    assert (one.address, moved, kept) == (other.address, "at_district", "draft")
    assert (other.notes, file) == ([], PDF)


def test_a_part_that_was_told_is_copied_and_so_is_what_comes_after_it(
    trip: Callable[[], AbstractContextManager[Trip]],
) -> None:
    with trip() as first:
        assert first.approved
    with trip() as step_by_step:
        early = step_by_step.submitted
        late = step_by_step.approved
        state, told = step_by_step.state, step_by_step.house.told()
    with trip() as half_way:
        half = half_way.submitted
        left = half_way.state

    assert played == ["settled", "submitted", "approved"]
    assert {early, late, half} == {first.address}
    assert (state, told.count(APPROVED), left) == ("approved", 1, "at_district")


def test_where_anything_else_has_happened_a_part_is_played(
    trip: Callable[..., AbstractContextManager[Trip]],
) -> None:
    with trip() as first:
        assert first.submitted
    with trip() as another:
        another.principal.post("/v1/excursions", DRAFT)
        states = [another.submitted and another.state]
        drafted = len(another.principal.get("/v1/excursions").json["items"])
    with trip() as noted:
        noted.notes.append("not to be lost")
        states.append(noted.submitted and noted.state)
    with trip(goes_on=False) as alone:
        states.append(alone.submitted and alone.state)

    assert played == ["settled", *["submitted"] * 4]
    assert states == ["at_district"] * 3
    assert (drafted, noted.notes) == (2, ["not to be lost"])
