"""What has happened at the gateway, among the messages, and in the made-up service of days out."""

from __future__ import annotations

from uuid import uuid4

from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis.db import transaction
from chassis.identity import Actor, Post, Role, sign
from chassis.things import new_id
from gateway.directory.model import HeldPost, Person, Unit
from gateway.subscriptions import LISTENER as GATEWAY_HEARS
from services.notifications.daily_lists.process import make_lists
from services.notifications.subscriptions import LISTENER as NOTIFICATIONS_HEARS
from tests.chassis.files.samples import PDF, upload
from tests.contracts.people import OWN
from tests.contracts.place import SIGNED_IN, Inhabited, parked, service_of
from tests.contracts.printed import put_on_paper
from tests.doors import KEY, House
from tests.gateway.directory.doors import ADMIN, CAMLITEPE, Directory
from tests.partnership.cast import at as on_day
from tests.telling import SCHOOL, at, event, hear

NOBODYS_ROLE = "nobody_holds_this"


def excursions_happened(house: House) -> Inhabited:
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
        "excursion": made,
    }
    people = {"principal": Actor(principal.id, principal.posts), "officer": Actor(officer.id, officer.posts)}
    return service_of(house, people, {"/v1/excursions": made, **parts})


def messages_sent(house: House) -> Inhabited:
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
    return service_of(house, {"principal": principal}, ids, {"principal@own": me})


def gateway_told(directory: Directory) -> Inhabited:
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
        "/v1/operating/dead-messages": parked(directory.engine),
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
