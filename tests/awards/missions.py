"""An eTwinning school and its people, and what they do in a mission year, step by step as in SC-ETW."""

from __future__ import annotations

from typing import Any

from services.awards.etwinning.criteria.model import CRITERIA
from tests.awards.cast import at, ok
from tests.awards.places import RUZGAR, ZEYTINYAKA
from tests.awards.settling import Settled
from tests.doors import Person

LINK = "https://zeytinyaka.example/etwinning"


class Missions:
    """Leyla leads the school, Orhan is her deputy, Ece and Berna teach there, Sinem enters what students did."""

    def __init__(self, cast: Settled) -> None:
        self.cast = cast
        self.leyla, self.orhan = cast.heads[ZEYTINYAKA], cast.deputies[ZEYTINYAKA]
        self.ece, self.berna, self.arda = cast.teachers[ZEYTINYAKA]
        self.sinem = cast.recorders[ZEYTINYAKA]
        self.province, self.neighbour = cast.province, cast.heads[RUZGAR]
        self.mission = ""

    @property
    def address(self) -> str:
        """Of the mission year."""
        return f"/v1/etwinning-missions/{self.mission}"

    @property
    def leaders(self) -> dict[str, Any]:
        """Ece leads the projects."""
        return {"leaders": [{"person": str(self.ece.id), "responsibility": "Projeler"}]}

    def register(self, school: str = ZEYTINYAKA) -> dict[str, Any]:
        """The province puts the school on the list."""
        return ok(self.province.post("/v1/etwinning-schools", {"school": school, "since": "2024-04-15"}))

    def plan(self, who: Person | None = None, **known: Any) -> dict[str, Any]:
        """Ece writes the action plan."""
        action = {
            "what": "Proje fikirleri toplantısı",
            "owner": str(self.ece.id),
            "starts_on": "2025-10-01",
            "ends_on": "2025-10-15",
        }
        return ok((who or self.ece).post("/v1/etwinning-action-plans", {"planned": [action | known]}))

    def opened(self, day: str = "15.9.2025") -> str:
        """The mission year is open; its id."""
        with at(day):
            self.register()
            self.plan()
            self.mission = str(ok(self.leyla.post("/v1/etwinning-missions", self.leaders))["id"])
        return self.mission

    def said(self, criterion: str, **known: Any) -> dict[str, Any]:
        """What is said of a piece of evidence of today, with a link."""
        said = {"mission": self.mission, "criterion": criterion, "name": "Çalışma", "link": LINK}
        return said | known

    def drafted(self, who: Person, criterion: str, **known: Any) -> str:
        """The address of evidence that was written."""
        made = ok(who.post("/v1/etwinning-evidences", self.said(criterion, **known)))
        return f"/v1/etwinning-evidences/{made['id']}"

    def submitted(self, who: Person, criterion: str, **known: Any) -> str:
        """The address of evidence that waits for the managers."""
        evidence = self.drafted(who, criterion, **known)
        ok(who.post(f"{evidence}/submit"))
        return evidence

    def accepted(self, who: Person, criterion: str, **known: Any) -> str:
        """The address of evidence that the principal has accepted."""
        evidence = self.submitted(who, criterion, **known)
        ok(self.leyla.post(f"{evidence}/accept"))
        return evidence

    def met(self, criterion: str) -> bool:
        """Whether the mission shows a criterion as met."""
        lines = ok(self.leyla.get(self.address))["criteria"]
        return bool(next(line["is_met"] for line in lines if line["criterion"] == criterion))

    def areas(self) -> dict[str, tuple[int, int]]:
        """Met criteria and criteria of each area."""
        return {one["area"]: (one["met"], one["criteria"]) for one in ok(self.leyla.get(self.address))["areas"]}

    def everything(self, but: tuple[str, ...] = ()) -> None:
        """Every criterion has accepted evidence, but these (on some day of the year)."""
        for code in CRITERIA:
            if code not in but:
                self.accepted(self.ece, code, **FITTING.get(code, {"held_on": "2025-11-03"}))

    def answers(self, unmet: tuple[str, ...] = (), without: tuple[str, ...] = ()) -> dict[str, Any]:
        """What the school says of its criteria."""
        return {
            "answers": [
                {"criterion": code, "answer": "not_met", "note": "Gelecek yıl"}
                if code in unmet
                else {"criterion": code, "answer": "met"}
                for code in CRITERIA
                if code not in without
            ]
        }

    def confirmed(self, unmet: tuple[str, ...]) -> dict[str, Any]:
        """The school has judged itself and the province confirms."""
        ok(self.leyla.post(f"{self.address}/self_assess", self.answers(unmet)))
        return ok(self.province.post(f"{self.address}/confirm"))

    def offers(self, source: str) -> list[dict[str, Any]]:
        """What is offered from one kind of record."""
        items = ok(self.ece.get(f"/v1/etwinning-offers?mission={self.mission}"))["items"]
        return [ok(self.ece.get(f"/v1/etwinning-offers/{one['id']}")) for one in items if one["source"] == source]

    def levels(self, level: int, **other: int) -> dict[str, Any]:
        """The same level for every criterion, but for some."""
        return dict.fromkeys(CRITERIA, level) | other

    def gives(self, who: Person, voice: str, level: int, **known: Any) -> dict[str, Any]:
        """Somebody says how they see the school."""
        said = {"mission": self.mission, "voice": voice} | self.levels(level)
        return ok(who.post("/v1/etwinning-assessments", said | known))


# What some criteria ask for beside a day and a link; of two of them only numbers are kept.
_DAY: dict[str, Any] = {"held_on": "2025-11-03"}
_COUNTED: dict[str, Any] = _DAY | {"name": None, "link": None}
FITTING: dict[str, dict[str, Any]] = {
    "interdisciplinary_projects": _DAY | {"subjects": ["history", "geography"]},
    "students_present_publicly": _DAY | {"students": 20, "parent_consents": 20},
    "students_at_fairs_and_contests": _DAY | {"students": 6, "parent_consents": 6},
    "special_needs_and_gifted_included": _COUNTED | {"students_with_learning_difficulty": 2, "gifted_students": 3},
    "international_students_included": _COUNTED | {"international_students": 4},
}
