"""Schools that record what they did, and the bodies that look at it, step by step as in SC-AWD."""

from __future__ import annotations

from typing import Any

from chassis.identity import DISTRICT, cut
from tests.awards.cast import ok
from tests.awards.places import CAMLITEPE, GULYOLU, ISKELEYOLU
from tests.awards.settling import Settled
from tests.doors import Person

CHOIR: dict[str, Any] = {
    "name": "Cumhuriyet Bayramı koro dinletisi",
    "award_area": "arts_sports_culture_social_award",
    "aims": ["arts_sports_culture_participation"],
    "mode": "face_to_face",
    "starts_on": "2025-10-29",
    "ends_on": "2025-10-29",
    "teacher_count": 1,
    "student_count": 24,
}
PROJECT: dict[str, Any] = {
    "name": "Zeytin karasuyunun arıtılması",
    "award_area": "project_award",
    "work_heading": "project_work",
    "item": "programme_projects",
    "programme": "tubitak",
    "scope_level": "national",
    "aims": ["self_discovery", "qualified_individuals"],
    "mode": "face_to_face",
    "starts_on": "2025-10-15",
    "ends_on": "2026-04-30",
    "teacher_count": 2,
    "student_count": 5,
}
SEMINAR: dict[str, Any] = {
    "name": "Yapay zekâ okuryazarlığı semineri",
    "award_area": "academic_award",
    "work_heading": "academic_work",
    "item": "staff_courses_and_seminars",
    "aims": ["support_staff_development"],
    "mode": "remote",
    "starts_on": "2025-10-20",
    "ends_on": "2025-10-21",
    "manager_count": 1,
    "teacher_count": 18,
}


class Recording:
    """Teachers, recorder and principals of three schools, and a member of each body above them."""

    def __init__(self, cast: Settled) -> None:
        self.cast = cast
        self.selin, self.murat, *_ = cast.teachers[CAMLITEPE]
        self.gul = cast.teachers[GULYOLU][0]
        self.recorder = cast.recorders[ISKELEYOLU]
        self.head_camlitepe, self.head_gulyolu = cast.heads[CAMLITEPE], cast.heads[GULYOLU]
        # The first one serves at Çamlıtepe.
        self.monitoring, self.executive = cast.monitoring[4], cast.executive[0]

    def commission(self, school: str) -> Person:
        """Somebody of a school's commission."""
        return self.cast.commissions[school][0]

    def board(self, school: str) -> Person:
        """Somebody of the board of a school's district."""
        return self.cast.boards[cut(school, DISTRICT)][0]

    def drafted(self, who: Person, said: dict[str, Any], **more: Any) -> str:
        """The address of a record that was written down."""
        return f"/v1/activity-records/{ok(who.post('/v1/activity-records', said | more))['id']}"

    def shown(self, who: Person, record: str) -> None:
        """A page shows it."""
        link = {"kind": "link", "title": "Okulun sayfası", "address": "https://okul.example/etkinlik"}
        ok(who.bring(f"{record}/add_evidence", **link))

    def submitted(self, who: Person, said: dict[str, Any], **more: Any) -> str:
        """A record that lies with the school's commission."""
        record = self.drafted(who, said, **more)
        self.shown(who, record)
        ok(who.post(f"{record}/submit"))
        return record

    def accepted(self, who: Person, said: dict[str, Any], **more: Any) -> str:
        """A record that was taken up into the evaluation."""
        record = self.submitted(who, said, **more)
        school = ok(who.get(record))["unit"]
        ok(self.commission(school).post(f"{record}/verify"))
        ok(self.board(school).post(f"{record}/review"))
        ok(self.monitoring.post(f"{record}/accept"))
        return record

    def team(self, head: Person, leader: Person, **more: Any) -> str:
        """The id of a project team."""
        said = {"name": "Zeytin ekibi", "leader": str(leader.id)} | more
        return str(ok(head.post("/v1/teams", said))["id"])

    def student(self, who: Person, number: str = "214", name: str = "Ada Yel") -> str:
        """The id of a student whom the school has entered."""
        said = {"name": name, "grade": 4, "branch_letter": "B", "school_number": number}
        return str(ok(who.post("/v1/students", said))["id"])

    def consented(self, who: Person, student: str) -> None:
        """A parent agrees."""
        said = {"consent_on": "2025-10-01", "consent_scope": "Etkinlik kayıtlarında ad ve sınıf"}
        ok(who.post(f"/v1/students/{student}/consent", said))
