"""What has happened to plans, trainings and applications before everybody knocks at their doors."""

from __future__ import annotations

from typing import Any

from chassis.identity import Actor
from tests.chassis.files.samples import PDF, upload
from tests.contracts.people import ACTORS, OWN, PARTNER
from tests.contracts.printed import put_on_paper
from tests.doors import Person
from tests.training.answers import at, ok
from tests.training.cast_activities import STATEMENTS, Cast
from tests.training.cast_needs import Cast as Needs

PEOPLE = {"province", "edremit", "edremit_principal", "ece", "nil", "stranger"}


def activities_happened(needs: Needs) -> tuple[dict[str, Actor], dict[str, list[str]]]:
    """Trainings that are open, one that was held, the school’s own, a course that somebody takes, and a page."""
    cast, teacher = Cast(needs.house), needs.teachers[1]
    cast.nil = _somebody(needs, "trainer@next door")
    cast.settle()
    with at("15.9.2025"):
        plan = cast.plan(cast.province)
        held = cast.training(cast.province, plan)
        open_too = cast.training(cast.province, plan, subjects=["Matematik"])
        central = cast.training(cast.ministry, cast.plan(cast.ministry))
        made, waits = cast.apply(teacher, held), cast.apply(cast.ece, held)
        authority = ok(cast.province.post("/v1/level-authorities", {"authority": "district"}))["id"]
    with at("18.9.2025"):
        ok(needs.principal.post(f"/v1/applications/{made}/approve"))
        ok(needs.karesi.post(f"/v1/applications/{made}/place"))
        ok(cast.edremit_principal.post(f"/v1/applications/{waits}/approve"))
        ok(cast.edremit.post(f"/v1/applications/{waits}/waitlist"))
        ok(cast.province.post(f"/v1/activities/{held}/confirm"))
        own = cast.planned_request(unit=OWN, participants=_group(needs))
        ok(needs.karesi.post(f"/v1/activities/{own}/confirm"))
    _hold(cast, held, "14.10.2025", cast.province, [str(teacher.id)])
    _hold(cast, own, "21.10.2025", needs.hakan, [str(one["person"]) for one in _group(needs)])
    marks = [{"statement": one, "mark": 4} for one in STATEMENTS]
    with at("22.10.2025"):
        for one in needs.teachers[2:7]:
            ok(one.post(f"/v1/activities/{own}/answer_survey", {"marks": marks}))
    ids = {
        "/v1/in-service-plans": [plan],
        "/v1/activities": [own, held, open_too, central],
        "/v1/applications": [made, waits],
        "/v1/offers": [open_too, held, central],
        "/v1/level-authorities": [authority],
        "plan": [plan],
        "offer": [open_too, held],
        "person": [str(teacher.id)],
        "people": [str(one.id) for one in needs.teachers[11:13]],
        "present": [str(teacher.id)],
    }
    people = {name: Actor(one.id, one.posts) for name, one in vars(cast).items() if name in PEOPLE}
    return people, ids | _certified(teacher, held) | _beside(cast, teacher, plan)


def _somebody(needs: Needs, name: str) -> Person:
    actor = ACTORS[name]
    assert actor.person
    return Person(needs.house.client, "training", actor.posts, id=actor.person)


def _group(needs: Needs) -> list[dict[str, Any]]:
    """Nine of the school, and a guest."""
    guest = _somebody(needs, "zumre_head@partner")
    people = [*((one, OWN) for one in needs.teachers[1:10]), (guest, PARTNER)]
    return [{"person": one.id, "name": f"Öğretmen {number}", "unit": unit} for number, (one, unit) in enumerate(people)]


def _hold(cast: Cast, training: str, day: str, confirms: Person, present: list[str]) -> None:
    address = f"/v1/activities/{training}"
    with at(day):
        ok(cast.nil.post(f"{address}/start"))
        for number in (1, 2, 3, 4):
            ok(cast.nil.post(f"{address}/record_attendance", {"session": number, "present": present}))
        ok(cast.nil.post(f"{address}/report"))
        ok(confirms.post(f"{address}/complete"))


def _certified(teacher: Person, held: str) -> dict[str, list[str]]:
    """The teacher’s certificate, on paper."""
    [certificate] = ok(teacher.get(f"/v1/certificates?activity={held}"))["items"]
    document = put_on_paper(teacher, f"/v1/certificates/{certificate['id']}")
    return {"/v1/certificates": [certificate["id"]], "/v1/certificates/document_id": [document]}


def _beside(cast: Cast, teacher: Person, plan: str) -> dict[str, list[str]]:
    """Courses of the province and of the ministry, a page, and a file at the plan."""
    modules = [{"name": "Modül", "text": "Metin"}]
    course: dict[str, Any] = {"name": "Eğitim", "summary": "Özet", "hours": 2, "modules": modules}
    page = {"name_tr": "OTMG", "name_en": "OTMG", "body_tr": "Metin", "body_en": "Text", "approach": "mobility"}
    with at("20.10.2025"):
        courses = [ok(one.post("/v1/distance-courses", course))["id"] for one in (cast.province, cast.ministry)]
        for one, made in zip((cast.province, cast.ministry), courses, strict=True):
            ok(one.post(f"/v1/distance-courses/{made}/publish"))
        enrolment = ok(teacher.post("/v1/enrolments", {"course": courses[0]}))["id"]
        told = ok(cast.ministry.post("/v1/information-pages", page))["id"]
        ok(cast.ministry.post(f"/v1/information-pages/{told}/publish"))
        brought = cast.province.bring(
            f"/v1/in-service-plans/{plan}/add_evidence", kind="file", title="Plan", file=upload(PDF, "plan.pdf")
        )
    evidence = str(ok(brought)["id"])
    return {
        "/v1/distance-courses": courses,
        "/v1/enrolments": [enrolment],
        "/v1/information-pages": [told],
        "/v1/in-service-plans/evidence_id": [evidence],
        "evidence": [evidence],
        "course": courses,
    }
