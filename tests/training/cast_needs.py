"""The schools and people of the story SC-OTMG up to the principal's approval, and what they do step by step."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Any

from chassis.deadlines import take_due
from chassis.identity import Post, Role
from services.training.app import SERVICE
from services.training.subscriptions import LISTENER
from tests.beginnings import told_once
from tests.doors import House, Person
from tests.telling import hear, person_told, post_told
from tests.training.answers import at, ok
from tests.training.directory_told import person_of, school_told, told, yesterday

GULYOLU, TASKOPRU = "tr/10/karesi/700101", "tr/10/karesi/700102"
CALENDAR = {
    "school_year": "2025-2026",
    "first_half": ["2025-09-08", "2026-01-16"],
    "second_half": ["2026-02-02", "2026-06-26"],
    "holidays": ["2025-10-29", "2026-01-01", "2026-04-23", "2026-05-01", "2026-05-19"],
}
SUBJECTS = ("Matematik", "Türkçe", "Fen Bilimleri", "İngilizce")
HEADINGS = (
    "current_state",
    "parent_student_views",
    "problem_areas",
    "improvement_areas",
    "student_achievement",
    "student_behaviour",
    "material_to_use",
    "individual_teacher_requests",
)
TOPIC = "Etkinlik temelli ders tasarımı"
LINKED = [{"link": "student_learning_need", "text": "8. sınıflar problem çözmede zorlanıyor."}]


def clock_takes() -> int:
    """All that is due by now, of every kind of thing, as the service's worker takes it; how many steps that were."""
    models = list(dict.fromkeys(process.model for process in SERVICE.processes))
    taken = 0
    while more := sum(take_due(model, {}) for model in models):
        taken += more
    return taken


class Cast:
    """Who takes part, each behind the service's doors; the directory is heard as the gateway tells it."""

    def __init__(self, house: House, school: str = GULYOLU, other: str = TASKOPRU) -> None:
        self.house, self.school, self.other = house, school, other
        self.heard: list[dict[str, Any]] = []
        self.principal = self.one("Müdür Gül", Role.PRINCIPAL, school)
        self.hakan = self.one("Hakan Er", Role.DEPUTY_PRINCIPAL, school)
        self.second_deputy = self.one("Derya Yar", Role.DEPUTY_PRINCIPAL, school)
        self.heads = [self.one(f"Zümre {subject}", Role.ZUMRE_HEAD, school, subject) for subject in SUBJECTS]
        self.teachers = [
            self.one(f"Öğretmen {number:02}", Role.TEACHER, school, SUBJECTS[number % len(SUBJECTS)])
            for number in range(20)
        ]
        self.expert = self.teachers[0]
        self.other_principal = self.one("Müdür Taş", Role.PRINCIPAL, other)
        self.other_deputy = self.one("Yardımcı Taş", Role.DEPUTY_PRINCIPAL, other)
        self.other_teacher = self.one("Öğretmen Taş", Role.TEACHER, other, "Matematik")
        self.karesi = self.one("İlçe Karesi", Role.DISTRICT_OFFICER, school.rpartition("/")[0])
        self.ayvalik = self.one("İlçe Ayvalık", Role.DISTRICT_OFFICER, "tr/10/ayvalik")
        self.province = self.one("İl Balıkesir", Role.PROVINCE_OFFICER, "tr/10")
        self.oyggm = self.one("Genel Müdürlük", Role.OYGGM_OFFICER, "tr")
        self.ogm = self.one("Ortaöğretim", Role.OGM_OFFICER, "tr")
        self.auditor = self.one("Denetçi", Role.AUDITOR, "tr/10")

    def one(self, name: str, role: Role, unit: str, branch: str | None = None) -> Person:
        """Somebody new, whom the directory will tell of."""
        person = Person(self.house.client, "training", (Post(role, unit, branch),))
        self.heard += [person_of(person.id, name, unit), post_told(person.id, role, unit, branch=branch)]
        return person

    def settle(self) -> None:
        """The directory tells of the calendar, of schools and of people, through the service's own ears."""
        with at("25.8.2025"):
            hear(
                LISTENER, told("calendar.changed", CALENDAR), *map(school_told, (self.school, self.other)), *self.heard
            )

    @property
    def asked(self) -> list[Person]:
        """The 24 teachers and 3 managers of the school."""
        return [*self.heads, *self.teachers, self.hakan, self.second_deputy, self.principal]

    def naming_team(self, chair: Person) -> dict[str, Any]:
        """What the principal says of the team."""
        return {"chair": str(chair.id), "experts": [{"person": str(self.expert.id), "kind": "expert_teacher"}]}

    @cached_property
    def team(self) -> str:
        """Step 1: the address of the team, with Hakan as its chair."""
        with at("1.9.2025"):
            made = ok(self.principal.post("/v1/coordination-teams", self.naming_team(self.hakan)))
        return f"/v1/coordination-teams/{made['id']}"

    @told_once
    def cycle(self) -> str:
        """Step 2: the address of the cycle that the clock opened on the first day."""
        assert self.team
        with at("8.9.2025", "00:05:00"):
            clock_takes()
        return self.cycle_of(self.school)

    def cycle_of(self, school: str, half_year: str = "2025-2026/1") -> str:
        """The address of a school's cycle."""
        listed = self.oyggm.get(f"/v1/need-cycles?unit={school}&half_year={half_year}").json["items"]
        return f"/v1/need-cycles/{listed[0]['id']}"

    def answer(self, people: Iterable[Person], *topics: str) -> None:
        """Each of them says what they need."""
        for person in people:
            said = {"needs": [{"topic": topic, "origin": "need_from_own_practice"} for topic in topics]}
            ok(person.post("/v1/need-statements", said))

    def write_headings(self, *headings: str) -> None:
        """The chair writes under these headings."""
        self.edit(self.hakan, self.cycle, {"headings": [{"heading": one, "text": "Yazıldı."} for one in headings]})

    @cached_property
    def under_discussion(self) -> str:
        """Step 3: everybody has answered and the eight headings are filled."""
        with at("12.9.2025"):
            assert self.cycle
            self.answer(self.asked, TOPIC)
            self.write_headings(*HEADINGS)
            ok(self.hakan.post(f"{self.cycle}/collect"))
        return self.cycle

    @cached_property
    def at_board(self) -> str:
        """Step 4: the mathematics zümre has discussed it."""
        assert self.under_discussion
        with at("16.9.2025"):
            ok(self.heads[0].post("/v1/discussions", self.minutes()))
            ok(self.hakan.post(f"{self.cycle}/bring_to_board"))
        return self.cycle

    @told_once
    def decided(self) -> str:
        """Step 5: the teachers' board has decided."""
        assert self.at_board
        with at("19.9.2025"):
            ok(self.hakan.post(f"{self.cycle}/record_decision", self.decision()))
        return self.cycle

    def minutes(self, **known: Any) -> dict[str, Any]:
        """What is said of the mathematics zümre's discussion."""
        mathematicians = [one for one in [*self.heads, *self.teachers] if one.posts[0].branch == "Matematik"]
        said = {
            "kind": "zumre_discussion",
            "body": "Matematik",
            "met_on": "2025-09-16",
            "attendees": [str(one.id) for one in mathematicians],
            "topics": [TOPIC],
            "outcome": "Kurula önerildi.",
        }
        return said | known

    def decision(self, **known: Any) -> dict[str, Any]:
        """What is said of the board's decision."""
        said = {
            "met_on": "2025-09-19",
            "attendees": [str(one.id) for one in [*self.heads, *self.teachers]],
            "outcome": "Oy birliğiyle.",
            "topics": [{"subject": TOPIC, "learning_needs": LINKED, "decision": "accepted"}],
        }
        return said | known

    def edit(self, who: Person, address: str, said: Any) -> dict[str, Any]:
        """Save over the newest version."""
        return ok(who.put(address, said, If_Match=who.get(address).headers["ETag"]))

    def last(self, name: str) -> dict[str, Any]:
        """What was told last under this name."""
        return next(one for one in reversed(self.house.events()) if one["type"] == f"training.{name}")

    def move(self, person: Person, role: Role, old: str, new: str | None, day: str) -> None:
        """The directory tells that somebody serves elsewhere, or nowhere, from this day."""
        known = next(
            one
            for one in self.heard
            if one["type"] == "gateway.role.assigned" and one["data"]["facts"]["person"] == person.id
        )
        facts = known["data"]["facts"] | {"ends_on": yesterday(day)}
        known_of = {name: facts[name] for name in ("id", "branch", "ends_on")}
        ended = post_told(person.id, role, old, **known_of, ended=True)
        begun = [post_told(person.id, role, new, branch=facts["branch"])] if new else []
        hear(LISTENER, ended, *begun, person_told(person.id, new, "moved" if new else "left"))

    def at_school(self, person: Person, school: str) -> Person:
        """The same person, as the gateway knows them after they moved."""
        posts = tuple(Post(one.role, school, one.branch) for one in person.posts)
        return Person(self.house.client, "training", posts, id=person.id)
