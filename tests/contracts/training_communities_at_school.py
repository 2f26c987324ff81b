"""What has happened with communities, library, good practices and money at the own school and before those above it."""

from __future__ import annotations

from datetime import date
from uuid import UUID, uuid4

from sqlalchemy import select

from chassis.db import transaction
from chassis.identity import ROOT, SYSTEM, Role
from chassis.transitions import create
from services.training.learning_communities.community_rooms.process import ROOM
from services.training.money.fee_files.model import FeeFile, Payer, Source
from services.training.money.fee_openings.process import open_files
from services.training.subscriptions import LISTENER
from tests.contracts.people import ACTORS, OWN, PARTNER
from tests.contracts.training_communities_elsewhere import WORK, claimed, transferred
from tests.doors import Person
from tests.telling import hear
from tests.training.answers import at, ok
from tests.training.cast_communities import bring
from tests.training.cast_needs import Cast
from tests.training.directory_told import person_of
from tests.training.group import PLAN


def communities_happened(cast: Cast) -> tuple[dict[str, list[str]], dict[str, UUID]]:
    """One of each, at the own school or before those above it; and who of the story acts as whom."""
    cast.heard = []
    trainer = cast.one("Tuna Eğitmen", Role.TRAINER, PARTNER)
    # Whoever writes something under the own name is known to the directory.
    strangers = ((actor.person, name, actor.posts[0].unit) for name, actor in ACTORS.items() if actor.posts)
    hear(LISTENER, *cast.heard, *(person_of(*one) for one in strangers if one[0]))
    with at("15.9.2025"):
        community = ok(cast.oyggm.post("/v1/communities", PLAN | {"trainer": str(trainer.id)}))["id"]
        ok(cast.oyggm.post(f"/v1/communities/{community}/announce"))
    with at("10.12.2025"):
        claim, paper = claimed(trainer, community, OWN)
        ids = _in_the_room(cast, trainer, community) | _works(cast) | _fees(cast, trainer)
        ids |= {
            "/v1/communities": community,
            "/v1/travel-claims": claim,
            "/v1/travel-claims/evidence_id": paper,
            "/v1/appropriations": transferred(cast.oyggm, "5000.00", "tr/10"),
            "/v1/school-communities": _of_school(cast),
        }
    return {name: [one] for name, one in ids.items()}, {"trainer@partner": trainer.id}


def _in_the_room(cast: Cast, trainer: Person, community: str) -> dict[str, str]:
    """What the two members do there; how they got their seats is another story."""
    teacher, head = cast.teachers[1], cast.heads[0]
    members = [{"person": one.id, "name": "Üye", "unit": OWN} for one in (teacher, head)]
    of = {"community": UUID(community), "unit": ROOT, "theme": "Tema", "in_school": False, "phase": "practice_1"}
    with transaction() as session:
        led = {"leader": trainer.id, "leader_name": "Tuna Eğitmen", "members": members}
        room = str(create(session, ROOM, "open", SYSTEM, of | led).id)
    practice = {"name": "Etkinlik", "class_name": "10-A", "held_on": "2025-12-09", "done": "Yapıldı"}
    practice |= {"room": room, "phase": "practice_1", "reflection": "İyi"}
    made = ok(teacher.post("/v1/practice-records", practice))["id"]
    planned = {"room": room, "observed": str(head.id), "observed_on": "2025-12-11"}
    return {
        "/v1/community-rooms": room,
        "/v1/community-rooms/evidence_id": bring(teacher, f"/v1/community-rooms/{room}")["id"],
        "/v1/practice-records": made,
        "/v1/practice-records/evidence_id": bring(teacher, f"/v1/practice-records/{made}")["id"],
        "/v1/peer-observations": ok(teacher.post("/v1/peer-observations", planned))["id"],
        "room": room,
        "observed": str(head.id),
    }


def _works(cast: Cast) -> dict[str, str]:
    """A teacher's work before the principal; that of a zümre head is shown to all."""
    teacher, head = cast.teachers[1], cast.heads[0]
    waits, shown = (ok(one.post("/v1/good-practices", WORK))["id"] for one in (teacher, head))
    file = bring(teacher, f"/v1/good-practices/{waits}")["id"]
    for who, work in ((teacher, waits), (head, shown)):
        ok(who.post(f"/v1/good-practices/{work}/submit"))
    ok(cast.principal.post(f"/v1/good-practices/{shown}/endorse"))
    ok(cast.province.post(f"/v1/good-practices/{shown}/publish"))
    return {"/v1/good-practices": waits, "/v1/good-practices/evidence_id": file}


def _fees(cast: Cast, trainer: Person) -> dict[str, str]:
    """The file of a training at the own school, which the province pays."""
    about = {"unit": OWN, "source": Source.OTMG, "source_id": uuid4(), "subject": "Ders tasarımı"}
    paid = {"ended_on": date(2025, 10, 21), "payer": Payer.PROVINCE, "run_by": Role.DISTRICT_OFFICER}
    with transaction() as session:
        open_files(session, about | paid, date(2025, 10, 20), [(trainer.id, "Tuna Eğitmen", date(2025, 10, 20), 6)])
        file = str(session.scalars(select(FeeFile.id).filter_by(source_id=about["source_id"])).one())
    return {"/v1/fee-files": file, "/v1/fee-files/evidence_id": bring(cast.karesi, f"/v1/fee-files/{file}")["id"]}


def _of_school(cast: Cast) -> str:
    """Proposed by a teacher, who sees that it happens."""
    members = [str(one.id) for one in (cast.teachers[1], cast.heads[0], cast.teachers[2])]
    said = {"theme": "Deney", "goal": "Her ay bir deney", "facilitator": members[0], "members": members}
    return str(ok(cast.teachers[1].post("/v1/school-communities", said))["id"])
