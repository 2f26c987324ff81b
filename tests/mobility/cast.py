"""The people of the ledger's story SC-MOB, and what they do step by step."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4

import time_machine
from sqlalchemy.orm import Session
from werkzeug.test import TestResponse

from chassis.clock import ISTANBUL
from chassis.deadlines import take_due
from chassis.directory import KnownCalendar, KnownPerson, KnownPost, KnownUnit
from chassis.identity import Post, Role
from services.mobility.app import SERVICE
from tests.doors import House, Person

CAMLITEPE, POYRAZLI = "tr/10/altieylul/720001", "tr/10/bandirma/720002"
AYVALIK, EDREMIT = "tr/10/ayvalik/720003", "tr/10/edremit/720004"
BORNOVA = "tr/35/bornova/720020"
UNITS = {
    CAMLITEPE: ("Altıeylül Çamlıtepe Fen Lisesi", "science_high_school"),
    POYRAZLI: ("Bandırma Poyrazlı Anadolu Lisesi", "anatolian_high_school"),
    AYVALIK: ("Ayvalık Rüzgârlıkıyı Anadolu Lisesi", "anatolian_high_school"),
    EDREMIT: ("Edremit Zeytinyaka Sosyal Bilimler Lisesi", "social_sciences_high_school"),
    BORNOVA: ("Bornova Çınarlı Anadolu Lisesi", "anatolian_high_school"),
    "tr/10": ("Balıkesir", "province"),
    "tr/10/altieylul": ("Altıeylül", "district"),
    "tr/10/ayvalik": ("Ayvalık", "district"),
    "tr/10/bandirma": ("Bandırma", "district"),
    "tr/10/edremit": ("Edremit", "district"),
    "tr/35": ("İzmir", "province"),
    "tr/35/bornova": ("Bornova", "district"),
}
HOLIDAYS = ["2025-10-29", "2026-01-01", "2026-04-23", "2026-05-01", "2026-05-19"]


def at(day: str, hour: str = "10:00:00", *, goes_on: bool = False) -> time_machine.travel:
    """The clock stands at this instant of Istanbul (`20.4.2026`), or goes on from there."""
    numbers = [int(number) for number in day.split(".")]
    hours = [int(number) for number in hour.split(":")]
    return time_machine.travel(datetime(*reversed(numbers), *hours, tzinfo=ISTANBUL), tick=goes_on)  # type: ignore[arg-type]


class Cast:
    """Who takes part, each behind the service's doors."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.names: dict[UUID, str] = {}
        self.subjects: dict[UUID, str | None] = {}
        self.posts: list[KnownPost] = []
        self.oyggm = self.one("Özge Genel", Role.OYGGM_OFFICER, "tr")
        self.ogm = self.one("Ogün Gençer", Role.OGM_OFFICER, "tr")
        self.unit = self.one("Umut Birim", Role.MINISTRY_UNIT_OFFICER, "tr")
        self.auditor = self.one("Müfit Denetçi", Role.AUDITOR, "tr")
        self.province = self.one("Perihan İl", Role.PROVINCE_OFFICER, "tr/10")
        self.izmir = self.one("İlknur İl", Role.PROVINCE_OFFICER, "tr/35")
        self.altieylul = self.one("Altan İlçe", Role.DISTRICT_OFFICER, "tr/10/altieylul")
        self.bandirma = self.one("Banu İlçe", Role.DISTRICT_OFFICER, "tr/10/bandirma")
        self.host = self.one("Hülya Ev", Role.PRINCIPAL, CAMLITEPE)
        self.onur = self.one("Onur Er", Role.TEACHER, CAMLITEPE, "mathematics")
        self.tarik = self.one("Tarık Tarih", Role.TEACHER, CAMLITEPE, "history")
        self.ipek = self.one("İpek Su", Role.PRINCIPAL, POYRAZLI, "mathematics")
        self.head_ayvalik = self.one("Müdür Ayvalık", Role.PRINCIPAL, AYVALIK)
        self.head_edremit = self.one("Müdür Edremit", Role.PRINCIPAL, EDREMIT)
        self.head_bornova = self.one("Müdür Bornova", Role.PRINCIPAL, BORNOVA)
        self.deniz = self.one("Deniz Kaya", Role.TEACHER, AYVALIK, "mathematics")
        self.ece = self.one("Ece Ün", Role.TEACHER, EDREMIT, "mathematics")
        self.tuna = self.one("Tuna Tarih", Role.TEACHER, EDREMIT, "history")

    def one(self, name: str, role: Role, unit: str, subject: str | None = None) -> Person:
        """Somebody with a post, whom the directory knows; no manager's post names what they teach."""
        branch = subject if role in {Role.TEACHER, Role.ZUMRE_HEAD} else None
        person = Person(self.house.client, "mobility", (Post(role, unit, branch),))
        self.names[person.id], self.subjects[person.id] = name, subject
        held: dict[str, Any] = {"role": role, "unit": unit, "branch": branch, "starts_on": date(2020, 9, 1)}
        self.posts.append(KnownPost(id=uuid4(), person=person.id, sequence=1, **held))
        return person

    def settle(self) -> None:
        """The directory's copy, as the gateway's events would have filled it."""
        with Session(self.house.engine) as session, session.begin():
            for path, (name, kind) in UNITS.items():
                code = path.rpartition("/")[2]
                session.merge(KnownUnit(path=path, code=code, name=name, kind=kind, is_open=True, sequence=1))
            session.add_all(self._known(post) for post in self.posts)
            session.add_all(self.posts)
            session.merge(
                KnownCalendar(
                    school_year="2025-2026",
                    first_half=["2025-09-08", "2026-01-16"],
                    second_half=["2026-02-02", "2026-06-26"],
                    holidays=HOLIDAYS,
                    sequence=1,
                )
            )

    def settle_again(self) -> None:
        """Whoever came last is known to the directory too."""
        post = self.posts[-1]
        with Session(self.house.engine) as session, session.begin():
            session.add_all([self._known(post), post])

    def _known(self, post: KnownPost) -> KnownPerson:
        said: dict[str, Any] = {"name": self.names[post.person], "subject_field": self.subjects[post.person]}
        return KnownPerson(id=post.person, unit=post.unit, sequence=1, **said)

    def last(self, event: str) -> dict[str, Any]:
        """What was told last under this name."""
        return next(one for one in reversed(self.house.events()) if one["type"] == event)


def clock_takes() -> None:
    """Everything that is due is taken, step after step."""
    models = dict.fromkeys(process.model for process in SERVICE.processes)
    while sum(take_due(model, {}) for model in models):
        pass


def told_to(event: dict[str, Any]) -> set[tuple[str, str]]:
    """The roles at units that an event tells."""
    return {(one["role"], one["unit"]) for one in event["data"]["audience"] if "role" in one}


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
