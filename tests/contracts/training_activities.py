"""The part of the training service with plans, activities and applications, with people and things in it."""

from __future__ import annotations

from typing import Any

from chassis.documents import making
from chassis.identity import Actor
from tests.chassis.files.samples import PDF, upload
from tests.doors import House
from tests.training.cast_activities import Cast, at, ok

PEOPLE = {"ministry", "province", "ayvalik", "ayvalik_principal", "hakan", "deniz", "nil", "stranger"}
THINGS = ("in-service-plans", "activities", "applications", "level-authorities", "certificates", "distance-courses",
          "information-pages", "offers")  # fmt: skip


def happened(house: House) -> tuple[dict[str, Actor], dict[str, list[str]]]:
    """Two trainings that are open, one that was held, a school’s own, a course that somebody takes, and a page."""
    cast = Cast(house)
    cast.settle()
    with at("15.9.2025"):
        plan = cast.plan(cast.province)
        held = cast.training(cast.province, plan)
        open_too = cast.training(cast.province, plan, subjects=["Matematik"])
        made = cast.apply(cast.deniz, held)
        waits = cast.apply(cast.ece, held)
        ok(cast.province.post("/v1/level-authorities", {"authority": "district"}))
    with at("18.9.2025"):
        ok(cast.ayvalik_principal.post(f"/v1/applications/{made}/approve"))
        ok(cast.ayvalik.post(f"/v1/applications/{made}/place"))
        ok(cast.edremit_principal.post(f"/v1/applications/{waits}/approve"))
        ok(cast.edremit.post(f"/v1/applications/{waits}/waitlist"))
        ok(cast.province.post(f"/v1/activities/{held}/confirm"))
        cast.planned_request()
    _hold(cast, held)
    evidence = _beside(cast, plan)
    ids = {f"/v1/{name}": _listed(cast, name) for name in THINGS}
    ids["/v1/enrolments"] = [one["id"] for one in ok(cast.deniz.get("/v1/enrolments"))["items"]]
    while making.make_next():
        pass
    [document] = ok(cast.province.get(f"/v1/certificates/{ids['/v1/certificates'][0]}/documents"))["items"]
    ids |= {
        "/v1/certificates/document_id": [document["id"]],
        "/v1/in-service-plans/evidence_id": [evidence],
        "evidence": [evidence],
        "plan": [plan],
        "offer": [open_too, held],
        "course": ids["/v1/distance-courses"],
        "people": [str(cast.eleventh.id), str(cast.deniz.id)],
        "person": [str(cast.own[0].id), str(cast.deniz.id)],
        "present": [str(cast.deniz.id)],
    }
    return {name: Actor(one.id, one.posts) for name, one in vars(cast).items() if name in PEOPLE}, ids


def _hold(cast: Cast, training: str) -> None:
    address = f"/v1/activities/{training}"
    with at("14.10.2025"):
        ok(cast.nil.post(f"{address}/start"))
        for number in (1, 2, 3, 4):
            said = {"session": number, "present": [str(cast.deniz.id)]}
            ok(cast.nil.post(f"{address}/record_attendance", said))
        ok(cast.nil.post(f"{address}/report"))
        ok(cast.province.post(f"{address}/complete"))


def _beside(cast: Cast, plan: str) -> str:
    """A course that Deniz takes, a page, and a file at the plan: its id."""
    modules = [{"name": "Modül", "text": "Metin"}]
    course: dict[str, Any] = {"name": "Eğitim", "summary": "Özet", "hours": 2, "modules": modules}
    page = {"name_tr": "OTMG", "name_en": "OTMG", "body_tr": "Metin", "body_en": "Text", "approach": "mobility"}
    with at("20.10.2025"):
        made = ok(cast.ministry.post("/v1/distance-courses", course))["id"]
        ok(cast.ministry.post(f"/v1/distance-courses/{made}/publish"))
        ok(cast.deniz.post("/v1/enrolments", {"course": made}))
        ok(cast.ministry.post("/v1/information-pages", page))
        brought = cast.province.bring(
            f"/v1/in-service-plans/{plan}/add_evidence", kind="file", title="Plan", file=upload(PDF, "plan.pdf")
        )
    return str(ok(brought)["id"])


def _listed(cast: Cast, name: str) -> list[str]:
    return [one["id"] for one in ok(cast.ministry.get(f"/v1/{name}"))["items"]]
