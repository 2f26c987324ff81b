"""How a project year comes to be open: prepared, its bodies formed, its criteria published; all by the doors."""

from __future__ import annotations

from typing import Any

from chassis.identity import Role
from services.awards.years.bodies.model import Kind
from tests.awards.cast import BOARDS, COMMISSIONS, Cast, at, ok
from tests.doors import Person

# One criterion of a hundred points, and a smaller one that counts twice.
CRITERIA = [
    {"text": "Hedeflerine ulaştı", "maximum": 100},
    {"text": "Dört grubun katılımı", "maximum": 20, "weight": 2},
]
AREAS = ("academic_award", "project_award", "arts_sports_culture_social_award", "innovation_workshop_award")
NOTE = {"update_note": "Yeni dijital yeterlikler çerçevesi eklendi."}


class Settled(Cast):
    """Everybody of the story, in a project year that is open since 5 September 2025."""

    year: str

    def settle(self) -> None:
        """The directory's copy; then the year with the bodies and commissions of the story."""
        self.know()
        with at("5.9.2025"):
            self.prepare()
            self.publish_criteria()
            self.form_province()
            for unit in BOARDS:
                self.form(self.officers[unit], Kind.DISTRICT_EXECUTIVE_BOARD, self.boards[unit])
            for unit in COMMISSIONS:
                self.form_commission(unit)
            self.open_year()

    def prepare(self, first_year: int = 2025) -> dict[str, Any]:
        """The province's officer prepares the first year: there is no technical team in office yet."""
        year = ok(self.province.post("/v1/project-years", {"first_year": first_year}))
        self.year = year["id"]
        return year

    def publish_criteria(self) -> None:
        """The technical team writes its own criteria in place of the examples."""
        writer = self.technical[0]
        for one in ok(writer.get(f"/v1/criteria-sets?project_year={self.year}"))["items"]:
            address = f"/v1/criteria-sets/{one['id']}"
            ok(writer.put(address, {"criteria": CRITERIA}, If_Match=writer.get(address).headers["ETag"]))
            ok(writer.post(f"{address}/publish"))

    def form_province(self) -> None:
        """The three bodies of the province."""
        self.form(self.province, Kind.PROVINCE_EXECUTIVE_BOARD, self.executive)
        self.form(self.province, Kind.PREPARATION_TECHNICAL_TEAM, self.technical)
        self.form(self.province, Kind.MONITORING_EVALUATION_BOARD, self.monitoring)

    def form_commission(self, school: str) -> dict[str, Any]:
        """The principal forms the school's commission."""
        return self.form(self.heads[school], Kind.SCHOOL_PROJECT_COMMISSION, self.commissions[school])

    def form(self, former: Person, kind: Kind, members: list[Person]) -> dict[str, Any]:
        """A body with its members, the first of whom leads it, in office."""
        body = ok(former.post("/v1/bodies", {"kind": kind}))
        address = f"/v1/bodies/{body['id']}"
        for number, member in enumerate(members):
            ok(former.post(f"{address}/add_member", {"person": str(member.id), "chair": not number}))
        return ok(former.post(f"{address}/activate"))

    def open_year(self) -> dict[str, Any]:
        """The executive board opens the year, with the technical team's note."""
        ok(self.technical[0].post(f"/v1/project-years/{self.year}/note_update", NOTE))
        return ok(self.executive[0].post(f"/v1/project-years/{self.year}/open"))

    def evaluate(self) -> dict[str, Any]:
        """Recording is over: the executive board starts the evaluation (from 8 May on)."""
        return ok(self.executive[0].post(f"/v1/project-years/{self.year}/evaluate"))

    def newcomer(self, name: str, role: Role, unit: str) -> Person:
        """Somebody whom the directory comes to know later."""
        person = self.one(name, role, unit)
        self.know()
        return person
