"""Who applies for a visit and who decides on it, step by step, as in SC-MOB."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis.identity import Role
from chassis.seats.model import State, ranking
from services.mobility.applying.applications.model import VisitApplication
from tests.doors import Person
from tests.mobility.cast import Cast, at, ok
from tests.mobility.visiting import RULES, Visiting


class Applying(Visiting):
    """Everybody of the story, with the districts that decide."""

    def settle(self) -> None:
        """As the others’ story."""
        self.edremit = self.one("Elif İlçe", Role.DISTRICT_OFFICER, "tr/10/edremit")
        super().settle()


def applies(who: Person, visit: str, **said: Any) -> str:
    """The address of an application."""
    made = ok(who.post("/v1/applications", {"programme": visit.rpartition("/")[2]} | said))
    return f"/v1/applications/{made['id']}"


def accepts(who: Person, application: str) -> dict[str, Any]:
    """The rules of the visit are accepted."""
    return ok(who.post(f"{application}/accept_rules", {"accepted_rules": RULES}))


def passed_on(application: str, head: Person, officer: Person) -> None:
    """The school, where the lessons are taken, and the directorate agree."""
    ok(head.post(f"{application}/confirm_cover"))
    ok(head.post(f"{application}/approve"))
    ok(officer.post(f"{application}/approve"))


def weighed(cast: Cast, application: str, points: int) -> dict[str, Any]:
    """The ministry gives points by the criteria."""
    marks = {"marks": [{"code": "criteria", "points": points}]}
    return ok(cast.oyggm.post(f"{application}/weigh", marks))


def three_at_the_ministry(cast: Applying, visit: str) -> dict[str, str]:
    """Deniz with 90 points, İpek, a principal, with 80, and Ece with 70."""
    found = {}
    with at("17.2.2026"):
        people = {"deniz": cast.deniz, "ipek": cast.ipek, "ece": cast.ece}
        found = {name: applies(one, visit) for name, one in people.items()}
        for name, one in people.items():
            accepts(one, found[name])
        passed_on(found["deniz"], cast.head_ayvalik, cast.ayvalik)
        passed_on(found["ece"], cast.head_edremit, cast.edremit)
        ok(cast.bandirma.post(f"{found['ipek']}/approve"))
        for name, points in (("deniz", 90), ("ipek", 80), ("ece", 70)):
            weighed(cast, found[name], points)
    return found


def in_order(cast: Cast, visit: str, state: State) -> list[VisitApplication]:
    """The applications in this state as they rank."""
    which = {"offer_id": UUID(visit.rpartition("/")[2]), "state": state}
    with Session(cast.house.engine) as session:
        wanted = select(VisitApplication).filter_by(**which).order_by(*ranking(VisitApplication))
        return list(session.scalars(wanted).unique())
