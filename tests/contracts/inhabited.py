"""Every service with people and things in it, so that what is sent gets past 404."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cached_property
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from flask import Flask
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from chassis import clock, inbox, outbox
from chassis.db import transaction
from chassis.documents import making
from chassis.identity import Actor, Post, Role, sign
from chassis.packages import making as packages
from chassis.service import Service
from chassis.things import new_id
from gateway.directory.model import HeldPost, Person, Unit
from gateway.subscriptions import LISTENER as GATEWAY_HEARS
from services.notifications.daily_lists.process import make_lists
from services.notifications.subscriptions import LISTENER as NOTIFICATIONS_HEARS
from services.partnership.reports.packages.process import PACKAGE
from tests.chassis.files.samples import PDF, upload
from tests.contracts import training_communities_elsewhere
from tests.contracts.people import OWN
from tests.contracts.printed import put_on_paper
from tests.contracts.training_activities_story import activities_happened
from tests.contracts.training_communities_at_school import communities_happened
from tests.contracts.training_needs import needs_happened
from tests.contracts.training_requests import requests_happened
from tests.doors import KEY, House, opened
from tests.gateway.directory.conftest import ADMIN, CAMLITEPE, Directory
from tests.gateway.directory.conftest import opened as opened_gateway
from tests.partnership.cast import Cast, ok
from tests.partnership.cast import at as on
from tests.partnership.cast import at as on_day
from tests.partnership.releasing import released
from tests.partnership.reporting import complete, sent
from tests.partnership.sharing import cooperation, evaluation, gift
from tests.telling import SCHOOL, at, event, hear

NOBODYS_ROLE = "nobody_holds_this"
# So many of those who never take a step ask it nevertheless: the machines, whoever has no post, and one of the story.
REFUSED = 5
# Every operation is asked by everybody: on a busy machine that takes longer than a token of the gateway lasts, and
# whoever has an old one is answered 401, which is in every description.
SIGNED_IN = timedelta(hours=2)


@dataclass
class Inhabited:
    """A service's application, the tokens of its people, and the ids under which things are found in it."""

    app: Flask
    description: str
    people: Mapping[str, str]
    # By the beginning of the address or, for a field of what is said, by the field's name.
    ids: Mapping[str, list[str]]
    package: str
    engine: Engine
    # Who of `people.ACTORS` is somebody of the story.
    acts_as: Mapping[str, UUID] = field(default_factory=dict)
    # Who the tokens are of, where the service reads posts from them.
    actors: Mapping[str, Actor] = field(default_factory=dict)

    @cached_property
    def described(self) -> dict[str, Any]:
        """What it says of itself; written once, as hundreds of operations take long to describe."""
        described: dict[str, Any] = self.app.test_client().get(self.description).json
        return described

    def who_asks(self, operation: Mapping[str, Any]) -> list[str]:
        """Everybody; a step is asked by those whose role takes it, and by some whose role never does.

        The doors of all steps are one piece of the chassis, which refuses everybody else in the same words whatever
        the step: `test_who_may` asks each step as every role. Lists and what is written by hand are asked by all.
        """
        service: Service = self.app.config["SERVICE"]
        rows = (row for process in service.processes if process.thing == operation.get("x-thing")
                for row in process.rows(operation.get("x-action", "")))  # fmt: skip
        roles = {role for row in rows for role in row.roles}
        takes = [who for who, actor in self.actors.items() if roles & {post.role for post in actor.posts}]
        never = [who for who in self.people if who not in takes]
        return [*takes, *never[:REFUSED]] if takes else never

    def token(self, actor: Actor, audience: str = "", lifetime: timedelta = SIGNED_IN) -> str:
        """What a service is shown on behalf of this actor."""
        return sign(actor, audience or self.package.rpartition(".")[2], KEY, lifetime)


@contextmanager
def inhabited(package: str, database_url: str, folder: Path) -> Iterator[Inhabited]:
    """Open a service and let something happen in it."""
    with ExitStack() as stack:
        if package == "gateway":
            yield _gateway(stack.enter_context(opened_gateway(database_url, folder)))
        else:
            house = stack.enter_context(opened(package, database_url, folder))
            yield _HAPPENED[package](house)


def _service(
    house: House,
    people: Mapping[str, Actor],
    ids: Mapping[str, list[str]],
    acts_as: Mapping[str, UUID] | None = None,
) -> Inhabited:
    name = house.package.rpartition(".")[2]
    everybody = {
        "administrator": Actor(uuid4(), (Post(Role.PLATFORM_ADMIN, "tr"),)),
        "program": Actor(None, (Post(Role.OGM_OFFICER, "tr"), Post(Role.PLATFORM_ADMIN, "tr")), "robot"),
        "reader of events": Actor(None, client="reader", scopes=frozenset({"events"})),
        "without posts": Actor(uuid4()),
        **people,
    }
    _published(house.engine)
    tokens = {who: sign(actor, name, KEY, SIGNED_IN) for who, actor in everybody.items()}
    known = {**ids, "/v1/operating/dead-messages": _parked(house.engine)}
    return Inhabited(
        house.client.application, "/openapi.json", tokens, known, house.package, house.engine, acts_as or {}, everybody
    )


def _published(engine: Engine) -> None:
    """What was told has left, as with a relay at work: the feed has something to show."""
    with engine.begin() as connection:
        told = connection.scalars(select(outbox.OutboxRow.seq).order_by(outbox.OutboxRow.seq)).all()
        outbox.mark_sent(connection, told, clock.real_now())


def _parked(engine: Engine) -> list[str]:
    """An event that could not be handled."""
    with Session(engine) as session, session.begin():
        row = inbox.InboxRow(
            id=str(uuid4()), source="/fifth", subject=str(uuid4()), sequence=1, type="fifth.outing.submitted",
            state=inbox.Ending.PARKED, body=b'{"data": {}}', cause="Never: no such school", attempts=5,
        )  # fmt: skip
        session.add(row)
        return [row.id]


def _excursions(house: House) -> Inhabited:
    principal = house.person(Role.PRINCIPAL, OWN)
    officer = house.person(Role.DISTRICT_OFFICER, OWN.rpartition("/")[0])
    made = [principal.post("/v1/excursions", {"place": "Kaz Dağı", "pupils": 30}).json["id"] for _ in range(2)]
    for evidence in ("Tutanak", "Haber"):
        brought = principal.bring(
            f"/v1/excursions/{made[0]}/add_evidence", kind="file", title=evidence, file=upload(PDF, "a.pdf")
        )
    principal.post(f"/v1/excursions/{made[0]}/submit")
    for step in ("approve", "permit"):
        officer.post(f"/v1/excursions/{made[0]}/{step}")
    parts = {
        "/v1/excursions/evidence_id": [brought.json["id"]],
        "/v1/excursions/document_id": [put_on_paper(officer, f"/v1/excursions/{made[0]}")],
        "evidence": [brought.json["id"]],
    }
    people = {"principal": Actor(principal.id, principal.posts), "officer": Actor(officer.id, officer.posts)}
    return _service(house, people, {"/v1/excursions": made, **parts})


def _partnership(house: House) -> Inhabited:
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
    return _service(house, people, ids, in_office)


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


def _listed(cast: Cast, name: str) -> list[str]:
    return [one["id"] for one in cast.ogm.get(f"/v1/{name}").json["items"]]


def _training(house: House) -> Inhabited:
    people, ids = training_communities_elsewhere.happened(house)
    cast, there, acts_as = needs_happened(house)
    names = {"principal", "hakan", "expert", "other_teacher", "karesi", "province", "oyggm", "auditor"}
    people |= {name: Actor(one.id, one.posts) for name, one in vars(cast).items() if name in names}
    ids = _first(requests_happened(cast), _first(there, ids))
    of_plans, there = activities_happened(cast)
    ids = _first(there, ids)
    there, too = communities_happened(cast)
    return _service(house, people | of_plans, _first(there, ids), {**acts_as, **too})


def _first(these: Mapping[str, list[str]], others: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """Both, where a part of the service is asked about what happened in it."""
    return {name: [*these.get(name, []), *others.get(name, [])] for name in {**others, **these}}


def _notifications(house: House) -> Inhabited:
    me = uuid4()
    principal = Actor(me, (Post(Role.PRINCIPAL, SCHOOL),))
    told = [event(awaiting=[{"person": me}]) for _ in range(5)]
    hear(NOTIFICATIONS_HEARS, *told, event(audience=[{"person": me, "daily": True}]))
    with on_day("1.1.2100"), transaction() as session:
        [listed] = make_lists(session)
    messages = house.client.get(
        "/v1/messages", headers={"Authorization": f"Bearer {sign(principal, 'notifications', KEY)}"}
    ).json["items"]
    ids = {
        "/v1/messages": [one["id"] for one in messages],
        "/v1/daily-lists": [str(listed)],
        "subject": [str(one["subject"]) for one in told],
    }
    return _service(house, {"principal": principal}, ids, {"principal@own": me})


def _gateway(directory: Directory) -> Inhabited:
    told = [
        event(awaiting=[at("principal", CAMLITEPE, due="2026-05-29T20:59:59Z"), at(NOBODYS_ROLE, CAMLITEPE)])
        for _ in range(3)
    ]
    hear(GATEWAY_HEARS, *told)
    with Session(directory.engine) as session, session.begin():
        session.add(Person(id=new_id(), username="without.posts", name="Postsuz Kişi", unit=CAMLITEPE))
        people, units, posts = (
            [str(one) for one in session.scalars(select(model.id).limit(20))] for model in (Person, Unit, HeldPost)
        )
        paths = list(session.scalars(select(Unit.path).limit(20)))
    names = (ADMIN, "kemal.isik", "selin.aktas", "vedat.cam", "cansu.ilhan", "adil.iliman", "without.posts")
    programs = ("client:notifications", "client:reader", "client:other")
    tokens = {who: directory.token(who, SIGNED_IN) for who in (*names, *programs)}
    ids = {
        "/v1/people": people,
        "/v1/units": units,
        "/v1/posts": posts,
        "/v1/calendars": ["2026-2027", "2099-2100", "2026-2028", "x"],
        "/v1/cases": [str(one["subject"]) for one in told],
        "/v1/operating/dead-messages": _parked(directory.engine),
        "person": people,
        "deputy_for": people,
        "unit": paths,
        "parent": paths,
        "successor": paths,
        "below": paths,
        "within": paths,
        "national_id": ["10000000146", "12345678950"],
    }
    return Inhabited(
        directory.client.application, "/api/gateway/openapi.json", tokens, ids, "gateway", directory.engine
    )


_HAPPENED: dict[str, Callable[[House], Inhabited]] = {
    "tests.excursions": _excursions,
    "services.partnership": _partnership,
    "services.training": _training,
    "services.notifications": _notifications,
}
