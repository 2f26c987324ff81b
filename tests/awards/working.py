"""A school at work in a project year: its people, its students, and what they set up."""

from __future__ import annotations

from typing import Any

from chassis.identity import Role
from tests.awards.cast import at, ok
from tests.awards.places import GULYOLU, KARESI, TASKOPRU
from tests.awards.settling import Settled
from tests.doors import Person

PLAN: dict[str, Any] = {
    "goal": "Haftada on saat düzenli çalışmak",
    "lessons": [
        {"weekday": "wednesday", "begins": "16:00", "ends": "17:00", "subject": "science", "topic": "Kuvvet"},
        {"weekday": "monday", "begins": "17:30", "ends": "18:30", "subject": "primary_mathematics"},
    ],
}
COURSE: dict[str, Any] = {
    "grade": 8,
    "subject": "primary_mathematics",
    "aim": "Deneme sınavı netini yükseltmek",
    "weekly_hours": 4,
    "students": 24,
    "starts_on": "2025-10-06",
    "ends_on": "2026-05-29",
    "measure": "Deneme sınavı matematik neti",
    "achievement_start": 8.5,
    "achievement_target": 12,
}
WORKSHOP: dict[str, Any] = {
    "kind": "design_skill_workshop",
    "area": "electronics_and_robotics",
    "name": "Gülyolu Robotik Atölyesi",
    "reason": "Öğrencilerin ilgisi ve boş bir sınıf var",
}
USE: dict[str, Any] = {"sessions": 2, "students": 30, "hours": 3.5, "purpose": "Çizgi izleyen araç"}
FAIR: dict[str, Any] = {
    "kind": "fair",
    "name": "BİGEP Fuarı 2026",
    "mode": "face_to_face",
    "place": "Karesi Kültür Merkezi",
    "starts_on": "2026-06-05",
    "ends_on": "2026-06-06",
    "begins": "10:00",
}


class Working:
    """Gülyolu and its district; whoever else is needed comes from the cast."""

    def __init__(self, cast: Settled) -> None:
        self.cast = cast
        self.head, self.district = cast.heads[GULYOLU], cast.officers[KARESI]
        self.deputy = cast.deputies[GULYOLU]
        self.recorder = cast.recorders[GULYOLU]
        self.ayse = cast.newcomer("Ayşe Gül", Role.TEACHER, GULYOLU)
        self.burak = cast.newcomer("Burak Çetin", Role.TEACHER, GULYOLU)
        self.elsewhere = cast.newcomer("Bora Yiğit", Role.TEACHER, TASKOPRU)
        self.neighbour = cast.deputies[TASKOPRU]

    def student(self, name: str = "Ada Yel", grade: int = 7, number: str = "101") -> str:
        """The id of a student whom the school has entered."""
        said = {"name": name, "grade": grade, "branch_letter": "A", "school_number": number}
        return str(ok(self.deputy.post("/v1/students", said))["id"])

    def advised(self, student: str, advisor: Person) -> str:
        """The address of a student's advising."""
        said = {"student": student, "advisor": str(advisor.id)}
        return f"/v1/advisorships/{ok(self.deputy.post('/v1/advisorships', said))['id']}"

    def planned(self, student: str, who: Person) -> str:
        """The address of a study plan."""
        return f"/v1/study-plans/{ok(who.post('/v1/study-plans', PLAN | {'student': student}))['id']}"

    def proposed(self, **said: Any) -> str:
        """The address of a workshop that the school has proposed."""
        return f"/v1/workshops/{ok(self.head.post('/v1/workshops', WORKSHOP | said))['id']}"

    def opened(self, day: str = "2.3.2026", **said: Any) -> str:
        """The address of a workshop that is in use."""
        with at("2.2.2026"):
            workshop = self.proposed(**said)
            ok(self.cast.province.post(f"{workshop}/find_suitable", {"suitability": "Derslik ve öğretmen var"}))
            both = {
                "district_responsible": str(self.district.id),
                "school_responsible": str(self.burak.id),
            }
            ok(self.district.post(f"{workshop}/start_set_up", both))
            item = {"item": "Robot seti", "quantity": 12, "since": "2026-02-02"}
            ok(self.head.post(f"{workshop}/add_item", item))
        numbers = [f"{int(one):02}" for one in reversed(day.split("."))]
        with at(day):
            ok(self.head.post(f"{workshop}/open", {"opened_on": "-".join(numbers)}))
        return workshop

    def announced(self, who: Person, **said: Any) -> str:
        """The address of an event to which everybody is invited."""
        event = f"/v1/public-events/{ok(who.post('/v1/public-events', FAIR | said))['id']}"
        ok(who.post(f"{event}/announce"))
        return event
