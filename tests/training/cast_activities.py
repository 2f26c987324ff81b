"""The people of SC-OBA and of the activity in SC-OTMG, and what they do step by step."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy.orm import Session

from chassis.deadlines import take_due
from chassis.directory import KnownCalendar, KnownPerson, KnownPost, KnownUnit
from chassis.identity import SYSTEM, Post, Role
from chassis.transitions import create
from services.training.applying.applications.model import Application
from services.training.planning.activities.model import Activity
from services.training.planning.activities.process import ACTIVITY
from tests.doors import House, Person
from tests.training.answers import ok

GULYOLU, TASKOPRU = "tr/10/karesi/700004", "tr/10/karesi/700005"
AYVALIK, EDREMIT = "tr/10/ayvalik/700011", "tr/10/edremit/700012"
IZMIR = "tr/35/bornova/700020"
SCHOOLS = {
    GULYOLU: "Karesi Gülyolu Ortaokulu",
    TASKOPRU: "Karesi Taşköprübaşı Ortaokulu",
    AYVALIK: "Ayvalık Anadolu Lisesi",
    EDREMIT: "Edremit Fen Lisesi",
    IZMIR: "Bornova Anadolu Lisesi",
}
STATEMENTS = (
    "planned_from_student_needs",
    "work_linked_to_pd",
    "resources_used_well",
    "individual_plans_used",
    "experience_shared",
    "new_approaches_known",
    "integrated_with_surroundings",
)


class Cast:
    """Everybody, each behind the doors of the service."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.names: dict[UUID, str] = {}
        self.posts: list[KnownPost] = []
        self.ministry = self.one("Özge Bakanlık", Role.OYGGM_OFFICER, "tr")
        self.province = self.one("Perihan İl", Role.PROVINCE_OFFICER, "tr/10")
        self.ayvalik = self.one("Aylin İlçe", Role.DISTRICT_OFFICER, "tr/10/ayvalik")
        self.edremit = self.one("Ender İlçe", Role.DISTRICT_OFFICER, "tr/10/edremit")
        self.karesi = self.one("Kadir İlçe", Role.DISTRICT_OFFICER, "tr/10/karesi")
        self.ayvalik_principal = self.one("Müdür Ayvalık", Role.PRINCIPAL, AYVALIK)
        self.edremit_principal = self.one("Müdür Edremit", Role.PRINCIPAL, EDREMIT)
        self.principal = self.one("Müdür Gülyolu", Role.PRINCIPAL, GULYOLU)
        self.hakan = self.one("Hakan Er", Role.DEPUTY_PRINCIPAL, GULYOLU)
        self.deniz = self.one("Deniz Kaya", Role.TEACHER, AYVALIK, "Matematik")
        self.ece = self.one("Ece Yıldız", Role.TEACHER, EDREMIT, "Fizik")
        self.stranger = self.one("İzmir Öğretmeni", Role.TEACHER, IZMIR, "Matematik")
        self.nil = self.one("Doç. Dr. Nil Ay", Role.TRAINER, "tr/10")
        self.own = [self.one(f"Öğretmen {number}", Role.TEACHER, GULYOLU, "Matematik") for number in range(1, 10)]
        self.guest = self.one("Konuk Onuncu", Role.TEACHER, TASKOPRU, "Matematik")
        self.eleventh = self.one("Öğretmen 11", Role.TEACHER, GULYOLU, "Matematik")

    def one(self, name: str, role: Role, unit: str, branch: str | None = None) -> Person:
        """Somebody with a post, known to the directory’s copy."""
        person = Person(self.house.client, "training", (Post(role, unit, branch),))
        self.names[person.id] = name
        self.posts.append(
            KnownPost(
                id=uuid4(),
                person=person.id,
                role=role,
                unit=unit,
                branch=branch,
                starts_on=date(2020, 9, 1),
                sequence=1,
            )
        )
        return person

    def settle(self) -> None:
        """The directory’s copy, as the gateway’s events would have filled it."""
        with Session(self.house.engine) as session, session.begin():
            for path, name in SCHOOLS.items():
                code = path.rpartition("/")[2]
                session.merge(
                    KnownUnit(path=path, code=code, name=name, kind="school", authority="ogm", is_open=True, sequence=1)
                )
            self.settle_people(session)
            session.merge(
                KnownCalendar(
                    school_year="2025-2026",
                    first_half=["2025-09-08", "2026-01-16"],
                    second_half=["2026-02-02", "2026-06-26"],
                    holidays=["2025-10-29", "2026-01-01"],
                    sequence=1,
                )
            )

    def settle_people(self, session: Session) -> None:
        """Those who were named since the last time."""
        for post in self.posts:
            session.add(KnownPerson(id=post.person, name=self.names[post.person], unit=post.unit, sequence=1))
        session.add_all(self.posts)
        self.posts = []

    def plan(self, officer: Person, year: int = 2025) -> str:
        """An empty plan of the officer’s own."""
        return str(ok(officer.post("/v1/in-service-plans", {"year": year}))["id"])

    def training(self, officer: Person, plan: str, **said: Any) -> str:
        """An entry of the plan, opened for applications."""
        training = str(ok(officer.post("/v1/activities", self.entry(plan) | said))["id"])
        listed = ok(officer.get(f"/v1/in-service-plans/{plan}"))
        if listed["state"]["code"] == "draft":
            ok(officer.post(f"/v1/in-service-plans/{plan}/publish"))
        ok(officer.post(f"/v1/activities/{training}/open"))
        return training

    def entry(self, plan: str) -> dict[str, Any]:
        """What a plan says of a training in October."""
        return {
            "plan": plan,
            "name": "Dijital materyal tasarımı",
            "source": "standard",
            "form": "standard_programme",
            "programme_code": "2.01.02.03",
            "starts_on": "2025-10-13",
            "ends_on": "2025-10-14",
            "hours": 12,
            "venue_kind": "training_centre",
            "venue": "Ayvalık Hizmet İçi Eğitim Merkezi",
            "quota": 1,
            "opens_on": "2025-09-15",
            "closes_on": "2025-09-17",
            "trainers": [
                {"person": str(self.nil.id), "name": "Doç. Dr. Nil Ay", "workplace": "Balıkesir Üniversitesi"}
            ],
        }

    def apply(self, who: Person, offer: str) -> str:
        """An application for it."""
        return str(ok(who.post("/v1/applications", {"offer": offer}))["id"])

    def planned_request(self, **said: Any) -> str:
        """The activity of an approved request, as the approval makes it (step 12 of SC-OTMG)."""
        people = [*self.own, self.guest]
        units = {self.guest.id: TASKOPRU}
        request = {
            "request_id": uuid4(),
            "unit": GULYOLU,
            "case_title": "Etkinlik temelli ders tasarımı",
            "subject": "Etkinlik temelli ders tasarımı",
            "form": "seminar",
            "programme_code": None,
            "starts_on": date(2025, 10, 20),
            "ends_on": date(2025, 10, 21),
            "days": 2,
            "hours": 12,
            "venue_kind": "school",
            "venue": "Karesi Gülyolu Ortaokulu",
            "participants": [
                {"person": one.id, "name": self.names[one.id], "unit": units.get(one.id, GULYOLU)} for one in people
            ],
            "trainers": [{"person": self.nil.id, "name": "Doç. Dr. Nil Ay", "workplace": "Balıkesir Üniversitesi"}],
        }
        with self.in_transaction() as session, session.begin():
            return str(create(session, ACTIVITY, "plan_request", SYSTEM, {"request": request | said}).id)

    def in_transaction(self) -> Session:
        """A session on the service’s database."""
        return Session(self.house.engine, expire_on_commit=False)

    def told_since(self, number: int) -> list[str]:
        """The names of the events after the first so many."""
        return self.house.told()[number:]

    def last(self, event: str) -> dict[str, Any]:
        """What was told last under this name."""
        return next(one for one in reversed(self.house.events()) if one["type"] == event)


def clock_takes(*models: type) -> None:
    """Everything that is due is taken, step after step."""
    while sum(take_due(model, {}) for model in models or (Activity, Application)):
        pass


def told_to(event: dict[str, Any]) -> set[tuple[str, str]]:
    """The roles at units and the persons that an event tells."""
    return {
        ("person", one["person"]) if "person" in one else (one["role"], one["unit"])
        for one in event["data"]["audience"]
    }
