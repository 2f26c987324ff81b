"""The part of the training service with communities, library, good practices and money, with things in it."""

from __future__ import annotations

from chassis.identity import Actor
from tests.chassis.files.samples import PDF, upload
from tests.doors import House, Person
from tests.training.answers import at, ok
from tests.training.cast_communities import AYVALIK, Cast, bring, edit
from tests.training.group import PLAN, Group

PEOPLE = {"oyggm", "ogm", "head_ayvalik", "derya", "bora", "trainer", "burhaniye"}
THINGS = ("communities", "library-items", "good-practices", "appropriations", "fee-files", "school-communities",
          "in-school-pauses")  # fmt: skip
WORK = {
    "name": "Etkinlik",
    "summary": "Özet",
    "subject": "Fizik",
    "grade": "10",
    "licence": "cc_by",
    "declares_content_rules": True,
}


def happened(house: House) -> tuple[dict[str, Actor], dict[str, list[str]]]:
    """A community that is completed and one that is planned, a school's own, and what is shown, claimed and paid."""
    cast = Cast(house)
    cast.settle()
    group = Group(cast).placed().formed().started()
    room = group.room.rpartition("/")[2]
    with at("8.10.2025"):
        said = {"room": room, "observed": str(cast.ece.id), "observed_on": "2025-10-08"}
        observation = ok(cast.bora.post("/v1/peer-observations", said))["id"]
        file = bring(cast.bora, group.room)["id"]
    group.completed()
    with at("10.12.2025"):
        ok(cast.oyggm.post("/v1/communities", PLAN | {"theme": "İkinci tema"}))
        work = ok(cast.bora.post("/v1/good-practices", WORK))["id"]
        shown = bring(cast.bora, f"/v1/good-practices/{work}")["id"]
        ok(cast.bora.post(f"/v1/good-practices/{work}/submit"))
        claim, paper = claimed(cast.trainer, group.id, AYVALIK)
        item, publication = _published(cast)
        _of_school(cast)
    records = [one["id"] for one in ok(cast.bora.get(f"/v1/practice-records?room={room}"))["items"]]
    ids = {f"/v1/{name}": [one["id"] for one in ok(cast.oyggm.get(f"/v1/{name}"))["items"]] for name in THINGS}
    ids |= {
        "/v1/community-rooms": [room],
        "/v1/community-rooms/evidence_id": [file],
        "/v1/practice-records": records,
        "/v1/peer-observations": [observation],
        "/v1/good-practices": [work],
        "/v1/good-practices/evidence_id": [shown],
        "/v1/library-items": [item],
        "/v1/library-items/evidence_id": [publication],
        "/v1/travel-claims": [claim],
        "/v1/travel-claims/evidence_id": [paper],
        "room": [room],
        "author": [str(cast.bora.id)],
        "community": [group.id],
        "observed": [str(cast.ece.id)],
        "facilitator": [str(cast.derya.id)],
        "members": [str(one.id) for one in (cast.deniz, cast.derya, cast.defne)],
        "trainer": [str(cast.trainer.id), str(cast.trainer_two.id)],
        "source": [group.id],
        "place": [AYVALIK],
    }
    return {name: Actor(one.id, one.posts) for name, one in vars(cast).items() if name in PEOPLE}, ids


def claimed(trainer: Person, source: str, place: str) -> tuple[str, str]:
    """A claim that lies before the province, and the paper of its line."""
    said = {"source": source, "place": place, "starts_on": "2025-11-03", "ends_on": "2025-11-04", "lines": []}
    claim = str(ok(trainer.post("/v1/travel-claims", said))["id"])
    paper = str(bring(trainer, f"/v1/travel-claims/{claim}")["id"])
    line = {"kind": "travel_cost", "spent_on": "2025-11-03", "amount": "100.00", "evidence": paper}
    edit(trainer, f"/v1/travel-claims/{claim}", {"lines": [line]})
    ok(trainer.post(f"/v1/travel-claims/{claim}/submit"))
    return claim, paper


def _published(cast: Cast) -> tuple[str, str]:
    """A publication that everybody reads, and its file."""
    said = {"name": "Işık", "author": "Ali Can", "year": 2021, "kind": "book", "language": "tr", "licence": "cc_by"}
    rights = {"source": "MEB", "right_of_use": "Bakanlığa aittir"}
    item = str(ok(cast.oyggm.post("/v1/library-items", said | rights))["id"])
    form = {"kind": "file", "title": "Kitap", "file": upload(PDF, "kitap.pdf")}
    file = str(ok(cast.oyggm.bring(f"/v1/library-items/{item}/add_evidence", **form))["id"])
    ok(cast.oyggm.post(f"/v1/library-items/{item}/publish"))
    return item, file


def _of_school(cast: Cast) -> None:
    """A school's own community, the leave for such, and money of two years."""
    members = [str(one.id) for one in (cast.deniz, cast.derya, cast.defne)]
    said = {"theme": "Deney", "goal": "Her ay bir deney", "facilitator": members[0], "members": members}
    made = ok(cast.deniz.post("/v1/school-communities", said))["id"]
    where = {"meets_when": "Çarşamba", "meets_where": "Laboratuvar"}
    ok(cast.head_ayvalik.post(f"/v1/school-communities/{made}/activate", where))
    pause = ok(cast.oyggm.post("/v1/in-school-pauses", {"reason": "Bekleyelim"}))["id"]
    ok(cast.oyggm.post(f"/v1/in-school-pauses/{pause}/allow"))
    ok(cast.oyggm.post("/v1/appropriations", {"amount": "1000.00", "budget_year": 2025}))
    transferred(cast.oyggm, "2000.00", "tr/10")


def transferred(oyggm: Person, amount: str, province: str) -> str:
    """Money of the year that was sent to a province."""
    sent = {"province": province, "document_number": "2025/17", "transferred_on": "2025-12-10"}
    money = ok(oyggm.post("/v1/appropriations", {"amount": amount, "budget_year": 2025}))["id"]
    ok(oyggm.post(f"/v1/appropriations/{money}/transfer", sent))
    return str(money)
