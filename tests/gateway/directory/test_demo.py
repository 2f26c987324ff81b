"""The demo province: everybody the scenarios name, once, with posts and numbers."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from chassis.identity import Role
from chassis.logs import is_national_id
from gateway.demo.invention import schools
from gateway.demo.load import load
from gateway.demo.people import demo_people, written
from gateway.demo.province import DISTRICTS, SCHOOLS, path_of
from gateway.demo.roll import national_id
from gateway.directory import queries
from gateway.directory.model import Calendar, HeldPost, Person, Unit
from tests.gateway.directory.doors import Directory

NUMBERS = [
    "10000010046",
    "10000010114",
    "10000010282",
    "10000010350",
    "10000010428",
    "10000010596",
    "10000010664",
    "10000010732",
]
NUMBERS += ["10000010800", "10000010978", "10000011036", "10000011104", "10000011272", "10000011340", "10000011418"]


def test_a_second_call_changes_nothing(directory: Directory):
    load(scale=1)
    told = len(directory.told())
    load(scale=1)

    assert (told > 1500, len(directory.told())) == (True, told)


def test_everybody_of_the_scenarios_is_there(directory: Directory):
    assert [national_id(number) for number in range(15)] == NUMBERS
    with Session(directory.engine) as session:
        assert session.scalar(select(func.count()).select_from(Unit).filter_by(kind="district")) == len(DISTRICTS) == 20
        assert {calendar.school_year for calendar in queries.calendars(session)} == {"2025-2026", "2026-2027"}
        holders = {number: queries.person_by_national_id(session, number) for number in NUMBERS}
        for code, district, _, _ in SCHOOLS:
            held = set(session.scalars(select(HeldPost.role).filter_by(unit=path_of(district, code))))
            assert {Role.PRINCIPAL, Role.DEPUTY_PRINCIPAL, Role.ZUMRE_HEAD, Role.TEACHER} <= held
        for district in DISTRICTS:
            assert session.scalar(select(HeldPost.role).filter_by(unit=f"tr/10/{district}")) == Role.DISTRICT_OFFICER
        asked = select(func.count()).select_from(HeldPost).filter_by(unit="tr/10/karesi/745404", role=Role.TEACHER)
        assert session.scalar(asked) == 24
        year = session.scalars(select(Calendar).filter_by(school_year="2025-2026")).one()
        first = [person.username for person in demo_people(session)[:2]]
        printed = written(session)
    assert all(holders.values())
    assert holders["10000010046"].name == "Nil Ay"
    assert (first, len(year.holidays)) == (["selin.aktas", "murat.deniz"], 12)
    assert "ipek.su" in printed


@pytest.mark.requirement("PRV-01")
@pytest.mark.parametrize("scale", [1, 30])
def test_a_size_makes_the_same_schools_each_time(scale):
    made, again = list(schools(scale)), list(schools(scale))

    assert made == again
    assert (len(made), len({school.path for school in made})) == (60 * scale, 60 * scale)
    assert all(is_national_id(national_id(number)) for number in range(0, 2_000_000, 997))


def test_nobody_has_two_names(directory: Directory):
    with Session(directory.engine) as session:
        people = session.scalar(select(func.count()).select_from(Person))
        assert people == session.scalar(select(func.count(func.distinct(Person.name))))
