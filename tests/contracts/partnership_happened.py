"""What has happened in the partnership service before it is asked."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import uuid4

from chassis.documents import making
from chassis.identity import Actor
from chassis.packages import making as packages
from services.partnership.reports.packages.process import PACKAGE
from services.partnership.subscriptions import LISTENER
from tests.chassis.files.samples import PDF, upload
from tests.contracts.place import Inhabited, service_of
from tests.contracts.printed import put_on_paper
from tests.doors import House
from tests.partnership.cast import CAMLITEPE, Cast, ok
from tests.partnership.cast import at as on
from tests.partnership.cast import at as on_day
from tests.partnership.releasing import released
from tests.partnership.reporting import complete, sent
from tests.partnership.sharing import cooperation, evaluation, gift
from tests.telling import event, hear


def partnership_happened(house: House) -> Inhabited:
    cast = Cast(house)
    cast.settle()
    plan = cast.accepted_plan
    with on_day("20.10.2025"):
        measured = {"indicator": cast.indicator, "value": 19.2, "measured_on": "2025-10-20"}
        ok(cast.aylin.post("/v1/indicator-values", measured))
        ok(cast.selin.post("/v1/plan-revisions", cast.proposing()))
    sent(cast, complete(cast))
    ok(cast.ogm.post("/v1/guides", {"name": "Kılavuz", "text": "Metin", "in_force_on": "2026-09-01"}))
    with on_day("1.6.2026"):
        ok(cast.ogm.post("/v1/report-deadlines", {"school_year": "2026-2027", "due_on": "2027-07-09"}))
    _beside_the_plan(cast)
    of_plan = (
        "action-plans",
        "plan-sections",
        "activities",
        "indicator-values",
        "plan-revisions",
        "evaluation-reports",
        "proposed-goals",
    )
    lists = ("letters", "guides", "school-lists", "partnerships", "coordinators", "meetings", "joint-zumre-heads")
    beside = (
        "contents",
        "releases",
        "teacher-cooperations",
        "material-supports",
        "evaluation-meetings",
        "report-deadlines",
    )
    ids = {f"/v1/{name}": _listed(cast, name) for name in (*lists, *of_plan, *beside)}
    # The own school's first, as everything here is seen from there.
    ids["/v1/coordinators"].reverse()
    ids |= {
        f"{start}/document_id": [put_on_paper(cast.ogm, f"{start}/{ids[start][0]}")]
        for start in ("/v1/action-plans", "/v1/meetings", "/v1/evaluation-reports")
    }
    ids |= _packed(cast)
    ids |= _shown(cast, ids)
    ids |= {
        "partnership": ids["/v1/partnerships"],
        "meeting": ids["/v1/meetings"],
        "letter": ids["/v1/letters"],
        "content": ids["/v1/contents"],
        "plan": [plan],
        "section": _listed(cast, "plan-sections"),
        "objective_id": _listed(cast, "objectives"),
        "indicator": [cast.indicator],
        "responsible_one": [str(cast.selin.id)],
        "responsible_two": [str(cast.murat.id)],
        "person": [str(person) for person in cast.names],
        "attendees": [str(person) for person in cast.names],
        "teachers": [str(cast.aylin.id), str(cast.teacher.id)],
        "authors": [str(cast.aylin.id)],
        "partnerships": ids["/v1/partnerships"],
        "group_one": ["700001", "700003"],
        "group_two": ["700002", "700004"],
        "new_partner": ["700003"],
    }
    people = {
        name: Actor(one.id, one.posts)
        for name, one in vars(cast).items()
        if name in {"ogm", "province", "altieylul", "head_one", "head_two", "selin", "aylin", "teacher", "stranger"}
    }
    in_office = {
        "partnership_coordinator@own": cast.selin.id,
        "partnership_coordinator@partner": cast.murat.id,
        "zumre_head@own": cast.aylin.id,
    }
    return service_of(house, people, ids, in_office)


def _packed(cast: Cast) -> dict[str, list[str]]:
    """The province's package of the year, made."""
    # A package waits for what is still to be put on paper.
    while making.make_next():
        pass
    package = ok(cast.province.post("/v1/packages", {"school_year": "2025-2026"}))["id"]
    assert packages.make_next(PACKAGE)
    return {
        "/v1/packages": [package],
        "/v1/packages/sha256": [ok(cast.ogm.get(f"/v1/packages/{package}"))["sha256"]],
        "/v1/school-years": _listed(cast, "school-years"),
    }


def _shown(cast: Cast, ids: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """What shows that an activity took place and what a value rests on: a file each."""
    found = {}
    with on_day("20.10.2025"):
        ok(cast.selin.post(f"/v1/activities/{ids['/v1/activities'][0]}/start"))
        for start in ("/v1/activities", "/v1/indicator-values"):
            said = {"kind": "file", "title": "Tutanak", "file": upload(PDF, "a.pdf")}
            found[f"{start}/evidence_id"] = [
                str(ok(cast.selin.bring(f"{start}/{ids[start][0]}/add_evidence", **said))["id"])
            ]
    return found


def _beside_the_plan(cast: Cast) -> None:
    """One of each of what the schools share and record."""
    with on("6.10.2025"):
        released(cast)
        ok(cast.aylin.post("/v1/teacher-cooperations", cooperation(cast, cast.aylin, cast.teacher)))
        ok(cast.head_one.post("/v1/material-supports", gift(cast)))
    evaluation(cast)
    with on("20.6.2026"):
        goal_proposed()


def goal_proposed() -> None:
    """Another programme has found the own school weak in an area."""
    area = {"code": "teamwork", "tr": "Takım çalışması", "en": "Teamwork", "met": 1, "criteria": 3}
    facts = {"id": str(uuid4()), "school": CAMLITEPE, "school_year": "2025-2026", "weak_areas": [area]}
    told = {"type": "awards.etwinning_mission.confirmed", "source": "/awards", "data": {"facts": facts}}
    hear(LISTENER, event(uuid4(), 1) | told)


def _listed(cast: Cast, name: str) -> list[str]:
    return [one["id"] for one in cast.ogm.get(f"/v1/{name}").json["items"]]
