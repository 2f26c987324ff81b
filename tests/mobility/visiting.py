"""A visit that its host has prepared and those who are placed in it: where SC-MOB stands before its eleventh step."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from chassis import clock
from chassis.db import transaction
from chassis.documents import making
from chassis.identity import SYSTEM, Role
from chassis.transitions import create
from services.mobility.host_lists.model import HostList
from services.mobility.host_schools.model import HostSchool
from services.mobility.host_schools.model import State as SchoolState
from services.mobility.participations.process import PARTICIPATION
from services.mobility.visit_programmes.model import State, VisitProgramme
from tests.doors import Person
from tests.mobility.cast import AYVALIK, CAMLITEPE, Cast, at, clock_takes, ok

RULES = ["obey_school_rules", "be_present_open_hours", "follow_programme"]
# 23 April is a holiday (SC-MOB, step 3).
DAYS = ("2026-04-20", "2026-04-21", "2026-04-22", "2026-04-24")
NUMBER = "10000000146"
# What the gateway says with a step that carries the number of whoever takes it.
ON_RECORD = {"national_id": NUMBER}
GAINED = "Zümre her hafta bir dersi birlikte izleyip ölçütlerle konuşuyor; öğrenciler de değerlendirmeye katılıyor."
ITEMS = ["Ayda bir ortak ders izlemek", "Matematik atölyesi kurmak"]


class Visiting(Cast):
    """Everybody of the story, with those at the participant’s school who hear what was seen."""

    # Whom the host names; Onur Er where the story is played.
    guide: UUID | None = None

    def settle(self) -> None:
        """As the others’ story, with a management and a zümre at Ayvalık."""
        self.deputy = self.one("Yardımcı Ayvalık", Role.DEPUTY_PRINCIPAL, AYVALIK)
        self.zumre = self.one("Zehra Zümre", Role.ZUMRE_HEAD, AYVALIK, "mathematics")
        self.colleague = self.one("Kemal Fizik", Role.TEACHER, AYVALIK, "physics")
        self.ayvalik = self.one("Aylin İlçe", Role.DISTRICT_OFFICER, "tr/10/ayvalik")
        super().settle()

    def prepared(
        self,
        *,
        briefed_on: date | None = None,
        unit: str = CAMLITEPE,
        first: date = date(2026, 4, 20),
        last: date = date(2026, 4, 24),
    ) -> UUID:
        """Some days at a host that has named a guide, made beside the doors of another part’s story."""
        with Session(self.house.engine) as session, session.begin():
            listed = HostList(unit="tr", year=2024, edition=1, version=0)
            session.add(listed)
            session.flush()
            school = HostSchool(
                version=0,
                unit=unit,
                list_id=listed.id,
                school_name="Altıeylül Çamlıtepe Fen Lisesi",
                nominated_as=Role.OGM_OFFICER,
                reason="Ortak ders izleme",
                state=SchoolState.ANNOUNCED,
            )
            session.add(school)
            session.flush()
            programme = VisitProgramme(
                version=0,
                unit=unit,
                host_school_id=school.id,
                school_name=school.school_name,
                field="mathematics",
                aims=["observe_and_learn_mutually"],
                starts_on=first,
                ends_on=last,
                quota=2,
                criteria="matematik branşı, en az 3 yıl kıdem",
                guide=self.guide or self.onur.id,
                guide_name="Onur Er",
                briefed_on=briefed_on,
                duty_notes={},
                state=State.PREPARED,
            )
            session.add(programme)
            session.flush()
            return programme.id

    def brief(self, programme: UUID) -> None:
        """The first day’s briefing is on record."""
        with Session(self.house.engine) as session, session.begin():
            session.get_one(VisitProgramme, programme).briefed_on = clock.today()

    def placed(self, programme: UUID, person: Person, **known: Any) -> str:
        """Somebody has a seat and has accepted the rules; the address of their participation."""
        with transaction() as session:
            said = {"programme": session.get_one(VisitProgramme, programme), "person": person.id}
            said |= {
                "name": self.names.get(person.id, "Ziyaretçi"),
                "unit": person.posts[0].unit,
                "rules_accepted_at": clock.now(),
            }
            made = create(session, PARTICIPATION, "create", SYSTEM, said | known)
            return f"/v1/participations/{made.id}"

    def attended(self, address: str, *days: str) -> None:
        """The guide has written down that the person was there."""
        for day in days:
            ok(self.onur.post(f"{address}/record_attendance", came(day)))

    def visited(self, person: Person) -> str:
        """A visit that is over, with its report awaited."""
        with at("10.3.2026"):
            programme = self.prepared(briefed_on=date(2026, 4, 20))
            address = self.placed(programme, person)
        with at("24.4.2026", "16:00:00"):
            self.attended(address, *DAYS)
        return address


def came(day: str, hour: str = "08:45", left: str | None = "15:30") -> dict[str, Any]:
    """A day’s line."""
    return {"day": day, "arrived_at": hour, "left_at": left}


def report(*days: str, **said: Any) -> dict[str, Any]:
    """What stands in a report about these days."""
    lines = [{"day": day, "text": f"{day}: iki ders izledim, zümreyle konuştum."} for day in days]
    return {"daily_observations": lines, "knowledge_gained": GAINED, "application_at_home_school": ITEMS, **said}


def writes(person: Person, address: str, said: dict[str, Any]) -> dict[str, Any]:
    """Save over what stands there."""
    version = ok(person.get(address))["version"]
    return ok(person.put(address, said, If_Match=f'"{version}"'))


def delivers(person: Person, address: str, days: tuple[str, ...] = DAYS) -> dict[str, Any]:
    """A complete report goes to the own school."""
    writes(person, address, report(*days))
    return ok(person.post(f"{address}/deliver", ON_RECORD))


def reaches_the_province(cast: Visiting, visit: str) -> None:
    """Deniz's report is handed in, passed on by the principal at Ayvalık, and printed each time."""
    with at("27.4.2026"):
        clock_takes()
        delivers(cast.deniz, visit)
    with at("29.4.2026"):
        ok(cast.head_ayvalik.post(f"{visit}/forward"))
        while making.make_next():
            pass


def shares(person: Person, participation: str, audience: str, held_at: str) -> str:
    """Invite to a sharing event; its address."""
    said = {"participation": participation.rpartition("/")[2], "audience": audience, "held_at": held_at}
    return f"/v1/sharings/{ok(person.post('/v1/sharings', said | {'place': 'Öğretmenler odası'}))['id']}"
