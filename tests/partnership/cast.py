"""The schools and people of the ledger's story SC-PAR, and what they do step by step."""

from __future__ import annotations

from datetime import date, datetime
from functools import cached_property
from typing import Any
from uuid import UUID, uuid4

import time_machine
from sqlalchemy.orm import Session
from werkzeug.test import TestResponse

from chassis.clock import ISTANBUL
from chassis.directory import KnownCalendar, KnownPerson, KnownPost, KnownUnit
from chassis.identity import Post, Role
from tests.beginnings import told_once
from tests.doors import House, Person

CAMLITEPE, POYRAZLI = "tr/10/altieylul/700001", "tr/10/bandirma/700002"
ZEYTINYAKA, GULYOLU = "tr/10/edremit/700003", "tr/10/karesi/700004"
SCHOOLS = {
    CAMLITEPE: ("Çamlıtepe Fen Lisesi", "science_high_school", "ogm"),
    POYRAZLI: ("Poyrazlı Anadolu Lisesi", "anatolian_high_school", "ogm"),
    ZEYTINYAKA: ("Zeytinyaka Sosyal Bilimler Lisesi", "social_sciences_high_school", "ogm"),
    GULYOLU: ("Karesi Gülyolu Ortaokulu", "lower_secondary", "tegm"),
}
LETTER = {
    "number": "E-59947035-315.99-48397488",
    "subject": "“Okul Ortaklığı Programı” Çalışmaları",
    "dated_on": "2022-04-25",
    "issuing_unit": "Ortaöğretim Genel Müdürlüğü",
    "signatory_title": "Genel Müdür",
    "distribution_plan": "B Planı",
    "annexes": ["Uygulama Kılavuzu", "Programa Katılacak Okullar"],
    "verifications": [{"address": "https://www.turkiye.gov.tr/meb-ebys", "code": "7ebb-2396-3f49-b3d3-2c12"}],
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
        self.ogm = self._one("Ogün Gençer", Role.OGM_OFFICER, "tr")
        self.province = self._one("Perihan İl", Role.PROVINCE_OFFICER, "tr/10")
        self.altieylul = self._one("Dilek Altı", Role.DISTRICT_OFFICER, "tr/10/altieylul")
        self.bandirma = self._one("Deniz Band", Role.DISTRICT_OFFICER, "tr/10/bandirma")
        self.head_one = self._one("Müdür Çam", Role.PRINCIPAL, CAMLITEPE)
        self.head_two = self._one("Müdür Poyraz", Role.PRINCIPAL, POYRAZLI)
        self.selin = self._one("Selin Aktaş", Role.TEACHER, CAMLITEPE, also=Role.PARTNERSHIP_COORDINATOR)
        self.murat = self._one("Murat Deniz", Role.TEACHER, POYRAZLI, also=Role.PARTNERSHIP_COORDINATOR)
        self.esra = self._one("Esra Tunç", Role.TEACHER, POYRAZLI, also=Role.PARTNERSHIP_COORDINATOR)
        self.aylin = self._one("Aylin Koç", Role.ZUMRE_HEAD, CAMLITEPE, "Matematik")
        self.poyraz_zumre = self._one("Zeki Poyraz", Role.ZUMRE_HEAD, POYRAZLI, "Matematik")
        self.teacher = self._one("Ece Poyraz", Role.TEACHER, POYRAZLI, "Matematik")
        self.stranger = self._one("Karesi Öğretmeni", Role.TEACHER, GULYOLU)

    def _one(self, name: str, role: Role, unit: str, branch: str | None = None, also: Role | None = None) -> Person:
        posts = [Post(role, unit, branch)] + ([Post(also, unit)] if also else [])
        person = Person(self.house.client, "partnership", tuple(posts))
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
        """The directory's copy, as the gateway's events would have filled it."""
        with Session(self.house.engine) as session, session.begin():
            for path, (name, kind, authority) in SCHOOLS.items():
                code = path.rpartition("/")[2]
                session.add(
                    KnownUnit(path=path, code=code, name=name, kind=kind, authority=authority, is_open=True, sequence=1)
                )
            for post in self.posts:
                session.add(KnownPerson(id=post.person, name=self.names[post.person], unit=post.unit, sequence=1))
            session.add_all(self.posts)
            session.add(
                KnownCalendar(
                    school_year="2025-2026",
                    first_half=["2025-09-08", "2026-01-16"],
                    second_half=["2026-02-02", "2026-06-26"],
                    holidays=["2025-10-29", "2026-01-01"],
                    sequence=1,
                )
            )

    @cached_property
    def list_id(self) -> str:
        """OGM has imported the pair."""
        with at("2.5.2025"):
            return str(ok(self.ogm.post("/v1/school-lists", {"lines": [PAIR]}))["id"])

    @cached_property
    def listed(self) -> str:
        """The partnership that came of the list."""
        return str(self.ogm.get(f"/v1/school-lists/{self.list_id}").json["partnerships"][0]["id"])

    @told_once
    def announced(self) -> str:
        """With a letter, both schools were told."""
        with at("2.5.2025", "10:30:00"):
            letter = ok(self.ogm.post("/v1/letters", LETTER))["id"]
            ok(self.ogm.post(f"/v1/school-lists/{self.list_id}/link_letter", {"letter": letter}))
            ok(self.ogm.post(f"/v1/school-lists/{self.list_id}/announce"))
        return self.listed

    @cached_property
    def contacted(self) -> str:
        """The Group I principal has reached the partner."""
        with at("5.5.2025"):
            said = {"contacted_on": "2025-05-05", "mode": "online"}
            ok(self.head_one.post(f"/v1/partnerships/{self.announced}/record_contact", said))
        return self.announced

    @cached_property
    def appointments(self) -> tuple[str, str]:
        """Selin and Murat coordinate."""
        with at("7.5.2025"):
            one = ok(self.head_one.post("/v1/coordinators", self.naming(self.selin, self.contacted)))
        with at("8.5.2025"):
            two = ok(self.head_two.post("/v1/coordinators", self.naming(self.murat, self.contacted)))
        return one["id"], two["id"]

    @told_once
    def prepared(self) -> str:
        """Both meetings were held and Aylin leads the joint mathematics zümre."""
        assert self.appointments
        with at("12.5.2025"):
            self.meet("information", [self.head_one, self.head_two, self.aylin, self.poyraz_zumre])
        with at("14.5.2025"):
            meeting = self.meet("zumre", [self.aylin, self.poyraz_zumre], subject="Matematik")
            ok(self.selin.post("/v1/joint-zumre-heads", self.selecting(meeting)))
        return self.contacted

    @told_once
    def active(self) -> str:
        """The cooperation has started."""
        with at("16.5.2025"):
            ok(self.selin.post(f"/v1/partnerships/{self.prepared}/start", {"topics": TOPICS}))
        return self.prepared

    @told_once
    def plan(self) -> str:
        """An empty plan for the first school year."""
        with at("10.6.2025"):
            said = {"partnership": self.active, "school_year": "2025-2026"}
            return str(ok(self.selin.post("/v1/action-plans", said))["id"])

    @property
    def sections(self) -> dict[str | None, dict[str, Any]]:
        """The plan's sections by subject."""
        plan = ok(self.selin.get(f"/v1/action-plans/{self.plan}"))
        return {section["subject"]: section for section in plan["sections"]}

    @told_once
    def complete_plan(self) -> str:
        """A plan that both coordinators may agree to."""
        with at("10.6.2025", "11:00:00"):
            self.edit(self.selin, f"/v1/action-plans/{self.plan}", {"declares_content_rules": True})
            self.edit(self.selin, self.section(None), {"objectives": [], "activities": [self.activity()]})
            self.edit(self.aylin, self.section("Matematik"), {"objectives": [OBJECTIVE], "activities": []})
            ok(self.aylin.post(f"{self.section('Matematik')}/confirm"))
        return self.plan

    @cached_property
    def agreed_plan(self) -> str:
        """Both coordinators agreed."""
        with at("10.6.2025", "12:00:00"):
            for coordinator in (self.selin, self.murat):
                ok(coordinator.post(f"/v1/action-plans/{self.complete_plan}/agree"))
        return self.complete_plan

    @told_once
    def approved_plan(self) -> str:
        """Both principals approved."""
        with at("18.6.2025"):
            for principal in (self.head_one, self.head_two):
                ok(principal.post(f"/v1/action-plans/{self.agreed_plan}/approve"))
        return self.agreed_plan

    @told_once
    def submitted_plan(self) -> str:
        """The Group I principal sent it in time."""
        with at("25.8.2025"):
            ok(self.head_one.post(f"/v1/action-plans/{self.approved_plan}/submit"))
        return self.approved_plan

    @told_once
    def accepted_plan(self) -> str:
        """It has gone all its way."""
        plan = f"/v1/action-plans/{self.submitted_plan}"
        with at("2.9.2025"):
            for officer in (self.altieylul, self.province):
                ok(officer.post(f"{plan}/forward"))
            ok(self.ogm.post(f"{plan}/accept"))
        return self.submitted_plan

    def proposing(self, **known: Any) -> dict[str, Any]:
        """What is said of a revision that leaves the mathematics section as it is."""
        section = ok(self.selin.get(self.section("Matematik")))
        rows = [{name: value for name, value in one.items() if name != "objective"} for one in section["activities"]]
        said = {"section": section["id"], "objectives": section["objectives"], "activities": rows}
        return said | {"reason": "Sınav ertelendi"} | known

    @property
    def activities(self) -> dict[str, str]:
        """The sent plan's activities: their addresses by their titles."""
        listed = self.selin.get(f"/v1/activities?plan={self.submitted_plan}&limit=200").json["items"]
        return {one["title"]["tr"]: f"/v1/activities/{one['id']}" for one in listed}

    @property
    def exam(self) -> str:
        """The address of the joint exam that the sent plan holds."""
        return self.activities["Ortak sınav"]

    @property
    def indicator(self) -> str:
        """The indicator of the sent plan."""
        return str(self.selin.get(f"/v1/indicators?plan={self.submitted_plan}").json["items"][0]["id"])

    def planning(self, sample: str | None, **known: Any) -> dict[str, Any]:
        """What is said of one more activity of the sent plan."""
        [objective] = self.selin.get(f"/v1/objectives?plan={self.submitted_plan}").json["items"]
        said = {"title": sample or "Serbest", "sample_code": sample, "objective_id": objective["id"]}
        return self.activity() | said | known

    def started(self, sample: str, **known: Any) -> str:
        """The address of one more activity, that has begun."""
        activity = ok(self.selin.post("/v1/activities", self.planning(sample, **known)))["id"]
        ok(self.selin.post(f"/v1/activities/{activity}/start"))
        return f"/v1/activities/{activity}"

    def section(self, subject: str | None) -> str:
        """The address of a section."""
        return f"/v1/plan-sections/{self.sections[subject]['id']}"

    def edit(self, who: Person, address: str, said: Any) -> dict[str, Any]:
        """Save over the newest version."""
        return ok(who.put(address, said, If_Match=who.get(address).headers["ETag"]))

    def naming(self, person: Person, partnership: str) -> dict[str, Any]:
        """What a principal says of a coordinator."""
        name = self.names[person.id].split()[0].lower()
        return {
            "partnership": partnership,
            "person": str(person.id),
            "title": "Öğretmen",
            "phone": "+905321110001",
            "email": f"{name}@ornek.invalid",
        }

    def selecting(self, meeting: str) -> dict[str, Any]:
        """What a coordinator says of the joint zümre head."""
        said = self.naming(self.aylin, self.contacted) | {"meeting": meeting}
        return {name: value for name, value in said.items() if name != "title"}

    def meet(self, kind: str, people: list[Person], subject: str | None = None) -> str:
        """A meeting of today, planned and held."""
        today = datetime.now(ISTANBUL).date().isoformat()
        said = {"partnership": self.contacted, "kind": kind, "subject": subject, "meets_on": today, "mode": "online"}
        meeting = ok(self.selin.post("/v1/meetings", said))["id"]
        minutes = {"attendees": [str(one.id) for one in people], "minutes": "Görüşüldü.", "decisions": "Aylin Koç."}
        ok(self.selin.post(f"/v1/meetings/{meeting}/hold", minutes))
        return str(meeting)

    def activity(self) -> dict[str, Any]:
        """A joint exam."""
        return {
            "title": "Ortak sınav",
            "topic": "academic_achievement",
            "sample_code": "joint_exam",
            "kind": "joint_learning_teaching_planning",
            "responsible_one": str(self.selin.id),
            "responsible_two": str(self.murat.id),
            "starts_on": "2025-10-06",
            "ends_on": "2025-10-20",
        }

    def last(self, event: str) -> dict[str, Any]:
        """What was told last under this name."""
        return next(one for one in reversed(self.house.events()) if one["type"] == event)


PAIR = {"group_one": "700001", "group_two": "700002"}
TOPICS = ["academic_achievement", "teaching_methods_sharing", "community_service"]
INDICATOR = {
    "name": "TYT matematik ortalaması",
    "unit_of_measure": "net",
    "baseline": 18.5,
    "target": 22,
    "measured_on": "2026-06-12",
    "owner": "Aylin Koç",
}
OBJECTIVE = {
    "title": "TYT matematik ortalaması",
    "aims": ["increase_cooperation_and_support"],
    "topic": "academic_achievement",
    "indicators": [INDICATOR],
}


BOTH_CAME = [
    {"group": "teacher", "head_count_one": 2, "head_count_two": 2},
    {"group": "student", "head_count_one": 60, "head_count_two": 60},
]
DONE = {"result": "Sınav iki okulda aynı saatte yapıldı.", "participants": BOTH_CAME}


def told_to(event: dict[str, Any]) -> set[tuple[str, str]]:
    """The roles at units that an event tells."""
    return {(one["role"], one["unit"]) for one in event["data"]["audience"]}


def refusal(answer: TestResponse) -> tuple[int, str]:
    """Status and code of a refusal."""
    return answer.status_code, answer.json["code"]


def ok(answer: TestResponse) -> dict[str, Any]:
    """What was answered, when all is well."""
    assert answer.status_code in {200, 201}, answer.json
    found: dict[str, Any] = answer.json
    return found
