"""The people of the ledger's story SC-MGT, and what they do step by step."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy.orm import Session

from chassis.deadlines import take_due
from chassis.directory import KnownCalendar, KnownPerson, KnownPost, KnownUnit
from chassis.identity import Post, Role
from services.training.app import SERVICE
from tests.chassis.files.samples import PDF, upload
from tests.doors import House, Person
from tests.training.answers import ok

AYVALIK, EDREMIT = "tr/10/ayvalik/700005", "tr/10/edremit/700003"
BURHANIYE, ANKARA = "tr/10/burhaniye/700006", "tr/06/cankaya/600001"
UNITS = {
    AYVALIK: ("Ayvalık Rüzgârlıkıyı Anadolu Lisesi", "anatolian_high_school"),
    EDREMIT: ("Edremit Zeytinyaka Sosyal Bilimler Lisesi", "social_sciences_high_school"),
    BURHANIYE: ("Burhaniye İskeleyolu İlkokulu", "primary"),
    ANKARA: ("Çankaya Kavaklı Ortaokulu", "lower_secondary"),
    "tr/10": ("Balıkesir", "province"),
    "tr/10/ayvalik": ("Ayvalık", "district"),
    "tr/10/burhaniye": ("Burhaniye", "district"),
    "tr/10/edremit": ("Edremit", "district"),
    "tr/06": ("Ankara", "province"),
    "tr/06/cankaya": ("Çankaya", "district"),
}


class Cast:
    """Who takes part, each behind the service's doors."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.names: dict[UUID, str] = {}
        self.posts: list[KnownPost] = []
        self.oyggm = self._one("Özge Genel", Role.OYGGM_OFFICER, "tr")
        self.oyggm_two = self._one("Ömer Müdür", Role.OYGGM_OFFICER, "tr")
        self.ogm = self._one("Ogün Gençer", Role.OGM_OFFICER, "tr")
        self.auditor = self._one("Müfit Denetçi", Role.AUDITOR, "tr")
        self.province = self._one("Perihan İl", Role.PROVINCE_OFFICER, "tr/10")
        self.ankara = self._one("Anıl Ankara", Role.PROVINCE_OFFICER, "tr/06")
        self.ayvalik = self._one("Ayla İlçe", Role.DISTRICT_OFFICER, "tr/10/ayvalik")
        self.edremit = self._one("Eda İlçe", Role.DISTRICT_OFFICER, "tr/10/edremit")
        self.burhaniye = self._one("Burak İlçe", Role.DISTRICT_OFFICER, "tr/10/burhaniye")
        self.head_ayvalik = self._one("Müdür Ayvalık", Role.PRINCIPAL, AYVALIK)
        self.head_burhaniye = self._one("Müdür Burhaniye", Role.PRINCIPAL, BURHANIYE)
        self.head_edremit = self._one("Müdür Edremit", Role.PRINCIPAL, EDREMIT)
        self.deniz = self._one("Deniz Kaya", Role.TEACHER, AYVALIK, "Fizik")
        self.derya = self._one("Derya Su", Role.TEACHER, AYVALIK, "Kimya")
        self.defne = self._one("Defne Ak", Role.TEACHER, AYVALIK, "Biyoloji")
        self.ece = self._one("Ece Gül", Role.TEACHER, EDREMIT, "Tarih")
        self.bora = self._one("Bora Çınar", Role.TEACHER, BURHANIYE)
        self.beren = self._one("Beren Işık", Role.TEACHER, BURHANIYE)
        self.stranger = self._one("Yabancı Öğretmen", Role.TEACHER, ANKARA)
        self.trainer = self._one("Tuna Eğitmen", Role.TRAINER, ANKARA)
        self.trainer_two = self._one("Toprak Eğitmen", Role.TRAINER, ANKARA)

    def _one(self, name: str, role: Role, unit: str, branch: str | None = None) -> Person:
        person = Person(self.house.client, "training", (Post(role, unit, branch),))
        self.names[person.id] = name
        held: dict[str, Any] = {"role": role, "unit": unit, "branch": branch, "starts_on": date(2020, 9, 1)}
        self.posts.append(KnownPost(id=uuid4(), person=person.id, sequence=1, **held))
        return person

    def settle(self) -> None:
        """The directory's copy, as the gateway's events would have filled it."""
        with Session(self.house.engine) as session, session.begin():
            for path, (name, kind) in UNITS.items():
                code = path.rpartition("/")[2]
                session.merge(KnownUnit(path=path, code=code, name=name, kind=kind, is_open=True, sequence=1))
            for post in self.posts:
                session.add(KnownPerson(id=post.person, name=self.names[post.person], unit=post.unit, sequence=1))
            session.add_all(self.posts)
            session.merge(
                KnownCalendar(
                    school_year="2025-2026",
                    first_half=["2025-09-08", "2026-01-16"],
                    second_half=["2026-02-02", "2026-06-26"],
                    holidays=["2025-10-29", "2026-01-01"],
                    sequence=1,
                )
            )

    def last(self, event: str) -> dict[str, Any]:
        """What was told last under this name."""
        return next(one for one in reversed(self.house.events()) if one["type"] == event)


def clock_takes() -> None:
    """Everything that is due is taken, step after step."""
    models = dict.fromkeys(process.model for process in SERVICE.processes)
    while sum(take_due(model, {}) for model in models):
        pass


def scores(codes: tuple[str, ...], score: int) -> dict[str, int]:
    """The same answer to all."""
    return dict.fromkeys(codes, score)


def bring(who: Person, thing: str, title: str = "Belge", **said: Any) -> dict[str, Any]:
    """Add a file to a thing."""
    return ok(who.bring(f"{thing}/add_evidence", kind="file", title=title, file=upload(PDF, "belge.pdf"), **said))


def edit(who: Person, address: str, said: Any) -> dict[str, Any]:
    """Save over the newest version."""
    return ok(who.put(address, said, If_Match=who.get(address).headers["ETag"]))
