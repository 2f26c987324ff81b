"""The people of the ledger's story SC-AWD, whom the directory knows, and what they say to the doors."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import uuid4

import time_machine
from sqlalchemy.orm import Session
from werkzeug.test import TestResponse

from chassis.clock import ISTANBUL
from chassis.deadlines import take_due
from chassis.directory import KnownCalendar, KnownPerson, KnownPost, KnownUnit
from chassis.identity import Post, Role
from services.awards.app import SERVICE
from services.awards.years.bodies.model import Kind
from tests.awards.places import (
    ALTIEYLUL,
    BURHANIYE,
    CALENDAR,
    CAMLITEPE,
    GONEN,
    GULYOLU,
    ILICADERE,
    ISKELEYOLU,
    KARESI,
    PROVINCE,
    RUZGAR,
    TASKOPRU,
    UNITS,
    ZEYTINYAKA,
)
from tests.doors import House, Person

BOARDS = (KARESI, BURHANIYE, GONEN, ALTIEYLUL)
COMMISSIONS = (GULYOLU, ISKELEYOLU, CAMLITEPE)


def at(day: str, hour: str = "10:00:00", *, goes_on: bool = False) -> time_machine.travel:
    """The clock stands at this instant of Istanbul (`20.4.2026`), or goes on from there."""
    numbers = [int(number) for number in day.split(".")]
    hours = [int(number) for number in hour.split(":")]
    return time_machine.travel(datetime(*reversed(numbers), *hours, tzinfo=ISTANBUL), tick=goes_on)  # type: ignore[arg-type]


class Cast:
    """Who takes part, each behind the service's doors; before anything has happened."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.known: list[KnownPerson] = []
        self.posts: list[KnownPost] = []
        self._officers()
        self._schools()
        self._bodies()

    def _officers(self) -> None:
        self.ogm = self.one("Ogün Gençer", Role.OGM_OFFICER, "tr")
        self.oyggm = self.one("Özge Genel", Role.OYGGM_OFFICER, "tr")
        self.auditor = self.one("Müfit Denetçi", Role.AUDITOR, "tr")
        self.admin = self.one("Yönet Sistem", Role.PLATFORM_ADMIN, "tr")
        self.province = self.one("Perihan İl", Role.PROVINCE_OFFICER, PROVINCE)
        self.izmir = self.one("İlknur İl", Role.PROVINCE_OFFICER, "tr/35")
        # By the path of their district.
        self.officers = {
            unit: self.one(f"{name} İlçe", Role.DISTRICT_OFFICER, unit)
            for unit, (name, kind) in UNITS.items()
            if kind == "district" and unit.startswith(PROVINCE)
        }

    def _schools(self) -> None:
        schools = (CAMLITEPE, GULYOLU, TASKOPRU, ISKELEYOLU, ILICADERE, ZEYTINYAKA, RUZGAR)
        # By the path of their school.
        self.heads = {unit: self.one(f"Müdür {UNITS[unit][0]}", Role.PRINCIPAL, unit) for unit in schools}
        self.deputies = {unit: self.one(f"Yardımcı {UNITS[unit][0]}", Role.DEPUTY_PRINCIPAL, unit) for unit in schools}
        self.teachers = {
            unit: [self.one(f"Öğretmen {number} {UNITS[unit][0]}", Role.TEACHER, unit) for number in range(1, 4)]
            for unit in schools
        }
        self.recorders = {
            unit: self.one(f"Kayıt {UNITS[unit][0]}", Role.STUDENT_ACTIVITY_RECORDER, unit) for unit in schools
        }

    def _bodies(self) -> None:
        """Each member teaches or serves somewhere, and acts in the body by a post of its own."""
        self.executive = self._members(Kind.PROVINCE_EXECUTIVE_BOARD, PROVINCE, (PROVINCE,) * 3)
        self.technical = self._members(Kind.PREPARATION_TECHNICAL_TEAM, PROVINCE, (PROVINCE,) * 3)
        # The first of them teaches at Çamlıtepe.
        serve = (CAMLITEPE, TASKOPRU, RUZGAR, ZEYTINYAKA, PROVINCE)
        self.monitoring = self._members(Kind.MONITORING_EVALUATION_BOARD, PROVINCE, serve)
        self.boards = {unit: self._members(Kind.DISTRICT_EXECUTIVE_BOARD, unit, (unit,) * 3) for unit in self.officers}
        self.commissions = {
            unit: self._members(Kind.SCHOOL_PROJECT_COMMISSION, unit, (unit,) * 3) for unit in self.heads
        }

    def _members(self, kind: Kind, unit: str, serve: tuple[str, ...]) -> list[Person]:
        seat = Post(Role.BIGEP_BODY_MEMBER, unit, kind)
        return [
            self.one(f"Üye {number} {kind} {unit}", Role.TEACHER, place, seat)
            for number, place in enumerate(serve, start=1)
        ]

    def one(self, name: str, role: Role, unit: str, *more: Post, subject: str | None = None) -> Person:
        """Somebody with a post, and perhaps more of them, whom the directory knows."""
        posts = (Post(role, unit, subject), *more)
        person = Person(self.house.client, "awards", posts)
        self.known.append(KnownPerson(id=person.id, name=name, unit=unit, subject_field=subject, sequence=1))
        for post in posts:
            held: dict[str, Any] = {"role": post.role, "unit": post.unit, "branch": post.branch}
            self.posts.append(KnownPost(id=uuid4(), person=person.id, starts_on=date(2020, 9, 1), sequence=1, **held))
        return person

    def know(self) -> None:
        """The directory's copy, as the gateway's events would have filled it; whoever came since is known too."""
        with Session(self.house.engine) as session, session.begin():
            for path, (name, kind) in UNITS.items():
                code = path.rpartition("/")[2]
                session.merge(KnownUnit(path=path, code=code, name=name, kind=kind, is_open=True, sequence=1))
            session.add_all([*self.known, *self.posts])
            session.merge(KnownCalendar(school_year="2025-2026", sequence=1, **CALENDAR))
        self.known, self.posts = [], []

    def last(self, event: str) -> dict[str, Any]:
        """What was told last under this name."""
        return next(one for one in reversed(self.house.events()) if one["type"] == event)


def clock_takes() -> None:
    """Everything that is due is taken, step after step."""
    models = dict.fromkeys(process.model for process in SERVICE.processes)
    while sum(take_due(model, {}) for model in models):
        pass


def told_to(event: dict[str, Any]) -> set[tuple[str, str]]:
    """The roles at units that an event tells; a body's members by the body's kind."""
    return {(one.get("branch", one["role"]), one["unit"]) for one in event["data"]["audience"] if "role" in one}


def people_told(event: dict[str, Any]) -> set[str]:
    """The persons that an event tells."""
    return {one["person"] for one in event["data"]["audience"] if "person" in one}


def refusal(answer: TestResponse) -> tuple[int, str]:
    """Status and code of a refusal."""
    return answer.status_code, answer.json["code"]


def ok(answer: TestResponse) -> dict[str, Any]:
    """What was answered, when all is well."""
    assert answer.status_code in {200, 201}, answer.json
    found: dict[str, Any] = answer.json
    return found
