"""The people of the ledger's story SC-MGT, and what they do step by step."""

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
from services.training.app import SERVICE
from tests.chassis.files.samples import PDF, upload
from tests.doors import House, Person

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


def at(day: str, hour: str = "10:00:00") -> time_machine.travel:
    """The clock stands at this instant of Istanbul (`2.5.2025`)."""
    numbers = [int(number) for number in day.split(".")]
    hours = [int(number) for number in hour.split(":")]
    return time_machine.travel(datetime(*reversed(numbers), *hours, tzinfo=ISTANBUL), tick=False)  # type: ignore[arg-type]


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


PLAN: dict[str, Any] = {
    "theme": "Etkinlik temelli ders tasarımı",
    "programme_code": "1.02.03",
    "programme_name": "Etkinlik Temelli Ders Tasarımı Programı",
    "application_criteria": "Derse giren öğretmenler",
    "evaluation_criteria": "Başvuru sırası",
    "duration_hours": 30,
    "implementation": "Çevrim içi toplantılar ve sınıf uygulamaları",
    "quota": 3,
    "opens_on": "2025-09-15",
    "closes_on": "2025-09-22",
    "starts_on": "2025-10-06",
    "phases": [
        {"code": "pre_training", "days": 1},
        {"code": "practice_1", "days": 25},
        {"code": "interim_evaluation", "days": 3},
        {"code": "practice_2", "days": 34},
        {"code": "final_evaluation", "days": 1},
    ],
}
GOALS = {"need": "Derse katılım", "vision": "Etkin öğrenen sınıf", "goals": ["Her üye iki etkinlik tasarlar"]}
DIMENSIONS = (
    "supportive_shared_leadership",
    "shared_values_vision",
    "collective_learning_application",
    "shared_personal_practice",
    "supportive_relationships",
    "supportive_structures",
)
GAINS = (
    "colleague_communication",
    "school_culture_commitment",
    "effort_for_school_goals",
    "diversified_opportunities",
    "student_achievement_rise",
    "individual_differences_considered",
)


class Group:
    """A community on its way, and the room in which its members meet."""

    def __init__(self, cast: Cast, **said: Any) -> None:
        self.cast = cast
        self.trainer = cast.trainer
        self.members = [cast.deniz, cast.bora, cast.ece]
        with at("15.9.2025"):
            plan = PLAN | {"trainer": str(cast.trainer.id)} | said
            self.id = ok(cast.oyggm.post("/v1/communities", plan))["id"]
            ok(cast.oyggm.post(f"{self.address}/announce"))

    @property
    def address(self) -> str:
        return f"/v1/communities/{self.id}"

    @property
    def room(self) -> str:
        """The room's address, as its trainer finds it."""
        return f"/v1/community-rooms/{ok(self.trainer.get(self.address))['rooms'][0]['id']}"

    def placed(self) -> Group:
        """All who applied went up and have a seat."""
        cast = self.cast
        heads = {cast.deniz: cast.head_ayvalik, cast.bora: cast.head_burhaniye, cast.ece: cast.head_edremit}
        districts = {cast.deniz: cast.ayvalik, cast.bora: cast.burhaniye, cast.ece: cast.edremit}
        with at("16.9.2025"):
            wishes = {one: ok(one.post("/v1/applications", {"offer": self.id}))["id"] for one in self.members}
            for one, wish in wishes.items():
                ok(heads[one].post(f"/v1/applications/{wish}/approve"))
                ok(districts[one].post(f"/v1/applications/{wish}/approve"))
        with at("26.9.2025"):
            clock_takes()
            for wish in wishes.values():
                ok(cast.oyggm.post(f"/v1/applications/{wish}/place"))
        return self

    def formed(self) -> Group:
        """It has its room."""
        with at("30.9.2025"):
            ok(self.cast.oyggm.post(f"{self.address}/form"))
        return self

    def started(self) -> Group:
        """The pre-training is under way, and the first practice is known."""
        with at("6.10.2025"):
            ok(self.trainer.post(f"{self.room}/set_goals", GOALS))
            ok(self.trainer.post(f"{self.address}/start"))
            self.assign("practice_1")
        return self

    def assign(self, phase: str) -> None:
        said = {"phase": phase, "name": "Etkinlik", "instructions": "Bir ders için etkinlik tasarlayın."}
        ok(self.trainer.post(f"{self.room}/assign", said))

    def close(self) -> dict[str, Any]:
        """The trainer closes the phase."""
        return ok(self.trainer.post(f"{self.address}/close_phase"))

    def record(self, who: Person, phase: str, **said: Any) -> TestResponse:
        """A member practised today."""
        today = datetime.now(ISTANBUL).date().isoformat()
        told = {
            "name": "Işık etkinliği",
            "class_name": "10-A",
            "held_on": today,
            "done": "Yapıldı",
            "reflection": "İyi",
        }
        room = self.room.rpartition("/")[2]
        return who.post("/v1/practice-records", told | {"room": room, "phase": phase} | said)

    def meet(self, instant: str, **said: Any) -> str:
        """An online meeting of two lessons; which one it is."""
        told = {
            "name": "Çevrim içi toplantı",
            "starts_at": instant,
            "link": "https://oba.example/oda",
            "lesson_hours": 2,
        }
        shown = ok(self.trainer.post(f"{self.room}/plan_meeting", told | said))
        return str(next(one["id"] for one in shown["meetings"] if one["starts_at"][:10] == instant[:10]))

    def evaluate(self) -> None:
        """Everybody is told how it went."""
        for one in self.members:
            ok(self.trainer.post(f"{self.room}/give_feedback", {"person": str(one.id), "feedback": "Güzel olmuş."}))

    def practised(self, day: str, phase: str) -> None:
        """Everybody recorded a practice, and the phase is closed."""
        with at(day):
            for one in self.members:
                ok(self.record(one, phase))
            self.close()

    def evaluated(self) -> Group:
        """The final evaluation has been held, and every member told."""
        with at("6.10.2025", "17:00:00"):
            self.meet("2025-10-06T15:00:00+03:00")
            self.close()
        self.practised("31.10.2025", "practice_1")
        with at("3.11.2025"):
            self.meet("2025-11-03T09:00:00+03:00")
            self.evaluate()
            self.assign("practice_2")
            self.close()
        self.practised("5.12.2025", "practice_2")
        with at("8.12.2025"):
            self.meet("2025-12-08T09:00:00+03:00")
            self.evaluate()
        return self

    def completed(self) -> Group:
        """The work is done."""
        self.evaluated()
        with at("8.12.2025", "11:00:00"):
            ok(self.trainer.post(f"{self.address}/complete"))
        return self


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
