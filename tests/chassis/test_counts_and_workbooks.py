"""What is counted of a thing that has arrived, and a list as a workbook, at the made-up excursions' doors."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis.identity import Role
from tests.chassis.files.samples import PDF, picture, upload
from tests.doors import House, Person, opened
from tests.excursions.requests.model import Excursion

SCHOOL, OTHER, DISTRICT = "tr/10/bandirma/745612", "tr/10/bandirma/745613", "tr/10/bandirma"


@pytest.fixture
def excursions(service_database: Callable[[str], str], tmp_path: Path) -> Iterator[House]:
    with opened("tests.excursions", service_database("tests.excursions"), tmp_path) as house:
        yield house


@pytest.fixture
def principal(excursions: House) -> Person:
    return excursions.person(Role.PRINCIPAL, SCHOOL)


@pytest.fixture
def officer(excursions: House) -> Person:
    return excursions.person(Role.DISTRICT_OFFICER, DISTRICT)


def drafted(who: Person, place: str = "Kaz Dağı") -> str:
    return f"/v1/excursions/{_json(who.post('/v1/excursions', {'place': place, 'pupils': 30}))['id']}"


def downloads(house: House) -> list[int]:
    with Session(house.engine) as session:
        return list(session.scalars(select(Excursion.downloads)))


def test_every_download_of_what_has_arrived_is_counted_and_no_form_grows_stale(
    excursions: House, principal: Person, officer: Person
) -> None:
    thing = drafted(principal)
    file = _json(principal.bring(f"{thing}/add_evidence", kind="file", title="Plan", file=upload(PDF, "a.pdf")))
    said = {"kind": "photo", "title": "Resim", "consent": "given"}
    photo = _json(principal.bring(f"{thing}/add_evidence", **said, file=upload(picture(), "a.jpg")))
    principal.get(file["href"])
    before = downloads(excursions)
    principal.post(f"{thing}/submit")
    tag = officer.post(f"{thing}/approve").headers["ETag"]
    readers = [replace(principal, client=principal.client.application.test_client()) for _ in range(8)]

    with ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(lambda who: who.get(file["href"]).status_code, readers * 5))
    officer.get(photo["href"])

    assert before == [0]
    assert answers == [200] * 40
    assert downloads(excursions) == [40]
    assert officer.get(thing).headers["ETag"] == tag


def test_who_sees_nothing_of_it_counts_nothing(excursions: House, principal: Person, officer: Person) -> None:
    thing = drafted(principal)
    file = _json(principal.bring(f"{thing}/add_evidence", kind="file", title="Plan", file=upload(PDF, "a.pdf")))
    principal.post(f"{thing}/submit")
    officer.post(f"{thing}/approve")

    assert excursions.person(Role.PRINCIPAL, OTHER).get(file["href"]).status_code == 404
    assert downloads(excursions) == [0]


def test_a_workbook_holds_what_the_list_would_show_in_words_and_who_asked_for_it(
    excursions: House, principal: Person, officer: Person
) -> None:
    for place in ("Kaz Dağı", "=1+1"):
        drafted(principal, place)
    other = excursions.person(Role.PRINCIPAL, OTHER)
    drafted(other, "Manyas")
    thing = drafted(principal, "Bergama")
    principal.post(f"{thing}/submit")

    mine, waiting = (
        _rows(principal.get(f"/v1/excursions/workbook{asked}").data) for asked in ("", "?state=at_district")
    )

    assert [row[1] for row in mine] == ["Gidilecek yer", "Kaz Dağı", "=1+1", "Bergama", None]
    assert [row[2] for row in waiting] == ["Durum", "İlçede", None]
    assert str(principal.id) in mine[-1][0]
    assert principal.get("/v1/excursions/workbook?state=nowhere").status_code == 422
    assert len(_rows(officer.get(f"/v1/excursions/workbook?unit={OTHER}").data)) == 3


def _json(answer: Any) -> dict[str, Any]:
    assert answer.status_code == 201, answer.text
    found: dict[str, Any] = answer.json
    return found


def _rows(content: bytes) -> list[tuple[Any, ...]]:
    book = load_workbook(BytesIO(content))
    found = list(book.active.iter_rows(values_only=True))  # type: ignore[union-attr]  # it has one sheet
    book.close()
    return found
