"""A school at work in a project year: its people, its students, and what they set up."""

from __future__ import annotations

from typing import Any

from chassis.identity import Role
from tests.awards.cast import GULYOLU, TASKOPRUBASI, Cast, at, ok
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

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.deputy = self._joins("Hakan Er", Role.DEPUTY_PRINCIPAL, GULYOLU)
        self.recorder = self._joins("Okan Yıldırım", Role.STUDENT_ACTIVITY_RECORDER, GULYOLU)
        self.ayse = self._joins("Ayşe Gül", Role.TEACHER, GULYOLU, "primary_mathematics")
        self.burak = self._joins("Burak Çetin", Role.TEACHER, GULYOLU, "primary_mathematics")
        self.elsewhere = self._joins("Bora Yiğit", Role.TEACHER, TASKOPRUBASI, "primary_mathematics")
        self.neighbour = self._joins("Aslı Tekin", Role.DEPUTY_PRINCIPAL, TASKOPRUBASI)

    def _joins(self, name: str, role: Role, unit: str, subject: str | None = None) -> Person:
        person = self.cast.one(name, role, unit, subject)
        self.cast.settle_again()
        return person

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
        return f"/v1/workshops/{ok(self.cast.hatice.post('/v1/workshops', WORKSHOP | said))['id']}"

    def opened(self, day: str = "2.3.2026", **said: Any) -> str:
        """The address of a workshop that is in use."""
        with at("2.2.2026"):
            workshop = self.proposed(**said)
            ok(self.cast.province.post(f"{workshop}/find_suitable", {"suitability": "Derslik ve öğretmen var"}))
            both = {
                "district_responsible": str(self.cast.karesi.id),
                "school_responsible": str(self.burak.id),
            }
            ok(self.cast.karesi.post(f"{workshop}/start_set_up", both))
            item = {"item": "Robot seti", "quantity": 12, "since": "2026-02-02"}
            ok(self.cast.hatice.post(f"{workshop}/add_item", item))
        numbers = [f"{int(one):02}" for one in reversed(day.split("."))]
        with at(day):
            ok(self.cast.hatice.post(f"{workshop}/open", {"opened_on": "-".join(numbers)}))
        return workshop

    def announced(self, who: Person, **said: Any) -> str:
        """The address of an event to which everybody is invited."""
        event = f"/v1/public-events/{ok(who.post('/v1/public-events', FAIR | said))['id']}"
        ok(who.post(f"{event}/announce"))
        return event
