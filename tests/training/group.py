"""A community on its way, and the room in which its members meet."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from werkzeug.test import TestResponse

from chassis.clock import ISTANBUL
from tests.doors import Person
from tests.training.answers import at, ok
from tests.training.cast_communities import Cast, clock_takes

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

    def practised_again(self) -> None:
        """The interim evaluation has been held, and everybody recorded the second practice."""
        with at("3.11.2025"):
            self.meet("2025-11-03T09:00:00+03:00")
            self.evaluate()
            self.assign("practice_2")
            self.close()
        self.practised("5.12.2025", "practice_2")

    def evaluated(self) -> Group:
        """The final evaluation has been held, and every member told."""
        with at("6.10.2025", "17:00:00"):
            self.meet("2025-10-06T15:00:00+03:00")
            self.close()
        self.practised("31.10.2025", "practice_1")
        self.practised_again()
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
