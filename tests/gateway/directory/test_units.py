"""Units and the school calendar: shown to everybody, changed by the administrator."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from gateway.directory import queries
from tests.gateway.directory.doors import ADMIN, CAMLITEPE, POYRAZLI, Directory

NEW = {
    "parent": "tr/10/bandirma",
    "code": "799001",
    "name": "Bandırma Yeni Anadolu Lisesi",
    "kind": "anatolian_high_school",
}
YEAR = {
    "first_half": ["2027-09-06", "2028-01-21"],
    "second_half": ["2028-02-07", "2028-06-16"],
    "holidays": ["2027-10-29"],
}


@pytest.mark.requirement("SEC-11")
@pytest.mark.parametrize("who", ["kemal.isik", "cansu.ilhan", "haluk.sezer", "adil.iliman", "selin.aktas"])
def test_only_the_administrator_changes_units_people_and_calendars(directory: Directory, who):
    school = directory.get(who, "/units?q=745101").json["items"][0]
    answers = [
        directory.post(who, "/units", NEW),
        directory.put(who, f"/units/{school['id']}", {"name": "X", "kind": "primary", "authority": None}, If_Match="*"),
        directory.post(who, f"/units/{school['id']}/close", {"on": "2026-01-01"}),
        directory.put(who, "/calendars/2027-2028", YEAR),
        directory.send(who, "/imports?kind=people", b"x"),
    ]

    assert [answer.status_code for answer in answers] == [403] * 5
    assert directory.told() == []


@pytest.mark.requirement("SEC-11")
def test_a_school_opens_is_renamed_and_closes_with_a_successor(directory: Directory):
    made = directory.post(ADMIN, "/units", NEW).json
    address = f"/units/{made['id']}"

    renamed = directory.put(
        ADMIN, address, {"name": "Bandırma Daha Yeni Lisesi", "kind": NEW["kind"], "authority": "ogm"}, If_Match='"1"'
    )
    closed = directory.post(ADMIN, f"{address}/close", {"on": "2026-06-30", "successor": POYRAZLI})
    again = directory.post(ADMIN, f"{address}/close", {"on": "2026-06-30"})

    assert (made["path"], made["authority"]) == ("tr/10/bandirma/799001", "ogm")
    assert (renamed.status_code, closed.json["successor"], again.json["code"]) == (200, POYRAZLI, "already_closed")
    assert directory.told() == ["gateway.school.changed", "gateway.school.changed", "gateway.school.closed"]
    facts = [event["data"]["facts"] for event in directory.events()]
    assert [(told["name"], told["is_open"], told["sequence"]) for told in facts] == [
        (NEW["name"], True, 1),
        ("Bandırma Daha Yeni Lisesi", True, 2),
        ("Bandırma Daha Yeni Lisesi", False, 3),
    ]


@pytest.mark.parametrize(
    ("said", "status", "code"),
    [
        ({"parent": "tr/99"}, 422, "parent_unknown"),
        ({"code": "745101"}, 409, "unit_code_taken"),
        ({"kind": "district"}, 422, "parent_unknown"),
        ({"kind": "castle"}, 422, "validation_failed"),
        ({"code": "../x"}, 422, "validation_failed"),
    ],
)
def test_a_unit_that_cannot_be_is_refused(directory: Directory, said, status, code):
    answer = directory.post(ADMIN, "/units", NEW | said)

    assert (answer.status_code, answer.json["code"]) == (status, code)


def test_a_district_with_schools_is_not_closed(directory: Directory):
    district = directory.get(ADMIN, "/units?within=tr/10/karesi&kind=district").json["items"][0]

    answer = directory.post(ADMIN, f"/units/{district['id']}/close", {"on": "2026-06-30"})

    assert (answer.status_code, answer.json["code"]) == (409, "unit_has_open_units")


def test_the_tree_opens_branch_by_branch_in_turkish_order(directory: Directory):
    top = directory.get("selin.aktas", "/units/tree").json["items"]
    districts = directory.get("selin.aktas", "/units/tree?below=tr/10").json["items"]
    with Session(directory.engine) as session:
        names = queries.unit_names(session, [CAMLITEPE, "tr"])

    assert [(unit["path"], unit["below"]) for unit in top] == [("tr", 2)]
    names_of = [unit["name"].split()[0] for unit in districts]
    assert (names_of[:2], names_of[-3:]) == (["Altıeylül", "Ayvalık"], ["Savaştepe", "Sındırgı", "Susurluk"])
    assert (len(districts), next(unit["below"] for unit in districts if unit["path"] == "tr/10/karesi")) == (20, 2)
    assert names == {CAMLITEPE: "Altıeylül Çamlıtepe Fen Lisesi", "tr": "Millî Eğitim Bakanlığı"}


def test_a_calendar_is_set_and_the_same_again_tells_nothing(directory: Directory):
    made = directory.put(ADMIN, "/calendars/2027-2028", YEAR)
    blind = directory.put(ADMIN, "/calendars/2027-2028", YEAR)
    same = directory.put(ADMIN, "/calendars/2027-2028", YEAR, If_Match='"1"')
    other = directory.put(ADMIN, "/calendars/2027-2028", YEAR | {"holidays": []}, If_Match='"1"')

    assert [answer.status_code for answer in (made, blind, same, other)] == [200, 428, 200, 200]
    assert directory.told() == ["gateway.calendar.changed"] * 2
    assert directory.events()[1]["data"]["facts"] | {} == YEAR | {
        "holidays": [],
        "school_year": "2027-2028",
        "sequence": 2,
    }
    assert directory.get("selin.aktas", "/calendars/2025-2026").json["first_half"] == ["2025-09-08", "2026-01-16"]


@pytest.mark.parametrize(
    ("year", "said", "code"),
    [
        ("2027-2029", {}, "school_year_malformed"),
        ("2027", {}, "school_year_malformed"),
        ("2027-2028", {"first_half": ["2028-01-21", "2027-09-06"]}, "halves_out_of_order"),
        ("2027-2028", {"second_half": ["2028-02-07", "2028-09-01"]}, "halves_out_of_order"),
        ("2027-2028", {"first_half": ["2027-09-06"]}, "validation_failed"),
    ],
)
def test_a_calendar_that_cannot_be_is_refused(directory: Directory, year, said, code):
    answer = directory.put(ADMIN, f"/calendars/{year}", YEAR | said)

    assert (answer.status_code, answer.json["code"]) == (422, code)
