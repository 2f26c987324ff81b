"""What hosts and the ministry do before and during a visit, step by step, as in SC-MOB."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from chassis import clock
from chassis.db import transaction
from chassis.identity import SYSTEM
from chassis.transitions import create
from services.mobility.participations.process import PARTICIPATION
from services.mobility.stays.model import of_participation
from services.mobility.visit_programmes.model import VisitProgramme
from tests.doors import Person
from tests.mobility.cast import Cast, at, clock_takes, ok

NOMINATION: dict[str, Any] = {
    "school": "720001",
    "opened": [{"field": "mathematics", "capacity": 2}],
    "reason": "Matematik laboratuvarı ve olimpiyat çalışmaları",
}
DESCRIPTION = {"duration_days": 4, "criteria": "Matematik branşı, en az 3 yıl kıdem"}
PLAN: dict[str, Any] = {
    "field": "mathematics",
    "aims": ["observe_and_learn_mutually"],
    "starts_on": "2026-04-20",
    "ends_on": "2026-04-24",
    "quota": 2,
    "criteria": "Matematik branşı, en az 3 yıl kıdem",
    "least_years": 3,
    "opens_on": "2026-02-16",
    "closes_on": "2026-03-06",
}
APPROVAL = {"approved_on": "2025-09-12", "approval_number": "778"}
MOVE = {"reason": "Okulda onarım var", "approved_on": "2026-03-20", "approval_number": "912"}


def opened_list(cast: Cast, year: int = 2025) -> str:
    """The address of a list that is being collected."""
    return f"/v1/host-lists/{ok(cast.oyggm.post('/v1/host-lists', {'year': year}))['id']}"


def nominated(who: Person, listed: str, **said: Any) -> str:
    """The address of a school that was nominated for a list."""
    told = NOMINATION | {"host_list": listed.rpartition("/")[2]} | said
    return f"/v1/host-schools/{ok(who.post('/v1/host-schools', told))['id']}"


def approved(cast: Cast, listed: str) -> None:
    """The list was compiled, sent, and approved by the authority."""
    ok(cast.oyggm.post(f"{listed}/compile"))
    ok(cast.oyggm.post(f"{listed}/submit", {"letter_number": "E-2025/4410"}))
    ok(cast.oyggm.post(f"{listed}/approve", APPROVAL))


def announced_host(cast: Cast, **said: Any) -> str:
    """The id of a host school whose list is announced on 12.9.2025."""
    with at("1.9.2025"):
        listed = opened_list(cast)
        host = nominated(cast.ogm, listed, **DESCRIPTION, **said)
    with at("12.9.2025"):
        approved(cast, listed)
        ok(cast.oyggm.post(f"{listed}/announce"))
    return host.rpartition("/")[2]


def drafted(cast: Cast, host: str, **said: Any) -> str:
    """The address of a visit that is planned on 15.9.2025."""
    with at("15.9.2025"):
        made = ok(cast.oyggm.post("/v1/visit-programmes", PLAN | {"host_school": host} | said))
    return f"/v1/visit-programmes/{made['id']}"


def announced(cast: Cast, **said: Any) -> str:
    """The address of a visit for which one may apply from 16.2.2026 to 6.3.2026."""
    visit = drafted(cast, announced_host(cast), **said)
    with at("16.2.2026"):
        ok(cast.oyggm.post(f"{visit}/announce"))
    return visit


def expected(cast: Cast, visit: str, *people: Person) -> list[str]:
    """These have a seat; how they got it is another part's story. The addresses of their stays."""
    with transaction() as session:
        programme = session.get_one(VisitProgramme, UUID(visit.rpartition("/")[2]))
        made = []
        for one in people:
            said = {"programme": programme, "person": one.id, "name": cast.names[one.id], "unit": one.posts[0].unit}
            made.append(create(session, PARTICIPATION, "create", SYSTEM, said | {"rules_accepted_at": clock.now()}))
        stays = [of_participation(session, one.id) for one in made]
        return [f"/v1/stays/{one.id}" for one in stays if one]


def placed(cast: Cast, **said: Any) -> tuple[str, list[str]]:
    """A visit for which Deniz and Ece have seats, and the addresses of their stays."""
    visit = announced(cast, **said)
    with at("10.3.2026"):
        clock_takes()
        stays = expected(cast, visit, cast.deniz, cast.ece)
        ok(cast.oyggm.post(f"{visit}/finish_placing"))
    return visit, stays


def planned(cast: Cast, visit: str) -> None:
    """Something is planned for each day."""
    kinds = ("workshop", "zumre_work", "participant_observation", "material_use")
    days = [one["day"] for one in ok(cast.host.get(visit))["days"]]
    for day, kind in zip(days, kinds, strict=True):
        said = {"day": day, "activity_kind": kind, "name": "Atölye", "begins": "09:00", "ends": "11:30", "place": "B-2"}
        ok(cast.host.post(f"{visit}/plan_activity", said))


def looked_after(cast: Cast, stays: list[str]) -> None:
    """The host was in touch with both; Deniz has a room, Ece needs none."""
    for stay in stays:
        ok(cast.host.post(f"{stay}/record_contact", {"contacted_on": "2026-04-01", "contacted_by": "phone"}))
    ok(cast.host.post(f"{stays[0]}/reserve", {"lodging": "Öğretmenevi, 19–24 Nisan"}))
    ok(cast.ece.post(f"{stays[1]}/need_none"))


def guided(cast: Cast, visit: str, guide: Person) -> dict[str, Any]:
    """A guide is named."""
    said = {"guide": str(guide.id), "phone": "+90 532 111 00 01", "email": "onur.er@ornek.invalid"}
    return ok(cast.host.post(f"{visit}/name_guide", said))


def staff_briefed(cast: Cast, visit: str) -> None:
    """All staff know of the visit."""
    ok(cast.host.post(f"{visit}/brief_staff", {"held_on": "2026-04-01", "told": "Amaç, süre ve önem anlatıldı."}))


def arrived(cast: Cast, who: Person, day: str = "2026-04-20") -> dict[str, Any]:
    """The guide has written down that a visitor has come."""
    seen = ok(cast.onur.get("/v1/participations"))["items"]
    mine = next(one["id"] for one in seen if one["name"] == cast.names[who.id])
    return ok(cast.onur.post(f"/v1/participations/{mine}/record_attendance", {"day": day, "arrived_at": "08:30"}))


def prepared(cast: Cast, **said: Any) -> tuple[str, list[str]]:
    """A visit for which the host is prepared."""
    visit, stays = placed(cast, **said)
    with at("1.4.2026"):
        planned(cast, visit)
        looked_after(cast, stays)
        staff_briefed(cast, visit)
        guided(cast, visit, cast.onur)
        ok(cast.host.post(f"{visit}/prepare"))
    return visit, stays


def open_duties(visit: dict[str, Any]) -> set[str]:
    """What the checklist says is still to be done."""
    return {one["duty"] for one in visit["duties"] if not one["done"]}
