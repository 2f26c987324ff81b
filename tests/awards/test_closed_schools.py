"""A school is closed or renamed while its work is open: nothing is lost, and nobody waits for nobody (Q-48)."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest

from services.awards.subscriptions import LISTENER
from services.awards.years.bodies.model import Kind
from tests.awards.cast import at, ok, people_told, refusal, told_to
from tests.awards.missions import Missions
from tests.awards.places import CAMLITEPE, CINARLI, GULYOLU, KARESI, PROVINCE, TASKOPRU, UNITS, ZEYTINYAKA
from tests.awards.recording import SEMINAR, Recording
from tests.awards.settling import Settled
from tests.awards.working import USE, Working
from tests.doors import Person
from tests.telling import event, hear

TO_TASKOPRU = {"school": TASKOPRU}


def school_told(path: str, verb: str = "closed", *, sequence: int = 2, **said: Any) -> None:
    """The directory tells of a school."""
    name, kind = UNITS[path]
    facts = {"path": path, "code": path.rpartition("/")[2], "name": name, "kind": kind, "authority": None}
    facts |= {"is_open": verb != "closed", "successor": None, "sequence": sequence} | said
    told = {"type": f"gateway.school.{verb}", "source": "/gateway", "data": {"facts": facts}}
    hear(LISTENER, event(uuid4(), 1) | told)


def frozen(who: Person, path: str) -> list[str]:
    """What waits for the province, of one list."""
    return [one["id"] for one in ok(who.get(f"{path}?frozen=yes"))["items"]]


def awaits(who: Person, address: str) -> set[str]:
    """The roles for which it waits."""
    return {one["role"] for one in ok(who.get(address))["awaiting"]}


@pytest.mark.requirement("Q-48", "SM-AWD-2", "SM-AWD-3")
def test_what_a_closed_school_handed_in_waits_for_the_province_and_goes_on_at_another(cast: Settled) -> None:
    here = Recording(cast)
    with at("17.11.2025"):
        accepted = here.accepted(here.gul, SEMINAR | {"name": "Kabul edilen seminer"})
        sent = here.submitted(here.gul, SEMINAR)
        reviewed = here.submitted(here.gul, SEMINAR | {"name": "Okulun onayladığı seminer"})
        ok(here.commission(GULYOLU).post(f"{reviewed}/verify"))
    with at("24.11.2025"):
        school_told(GULYOLU, successor=TASKOPRU)
        told = cast.last("awards.activity_record.frozen")
        waiting = frozen(cast.province, "/v1/activity-records")
        still = here.board(GULYOLU).post(f"{reviewed}/review")
        abroad = cast.province.post(f"{sent}/move", {"school": CINARLI})
        to_itself = cast.province.post(f"{sent}/move", {"school": GULYOLU})
        heads = here.head_gulyolu.post(f"{sent}/move", TO_TASKOPRU)
        awaited = awaits(cast.province, sent)
    with at("1.12.2025"):
        cast.form_commission(TASKOPRU)
        moved = [ok(cast.province.post(f"{one}/move", TO_TASKOPRU)) for one in (sent, reviewed)]
        again = cast.province.post(f"{sent}/move", TO_TASKOPRU)
        verified = ok(here.commission(TASKOPRU).post(f"{sent}/verify"))
        decided = ok(here.board(TASKOPRU).post(f"{reviewed}/review"))
        stays = ok(cast.province.get(accepted))

    assert told_to(told) == {("province_officer", PROVINCE)}
    assert people_told(told) == {str(here.gul.id)}
    assert told["data"]["facts"]["successor"] == TASKOPRU
    assert set(waiting) == {one.rpartition("/")[2] for one in (sent, reviewed)}
    assert "province_officer" in awaited
    assert refusal(still) == (409, "frozen_with_its_school")
    assert refusal(abroad) == refusal(to_itself) == (422, "successor_not_open")
    assert refusal(heads) == (403, "role_not_allowed")
    assert [(one["unit"], one["moved_from"], one["frozen_on"]) for one in moved] == [(TASKOPRU, GULYOLU, None)] * 2
    assert refusal(again) == (409, "invalid_transition")
    assert (verified["state"]["code"], decided["state"]["code"]) == ("school_verified", "district_reviewed")
    assert (stays["unit"], stays["frozen_on"], stays["state"]["code"]) == (GULYOLU, None, "accepted")


@pytest.mark.requirement("Q-48", "AWD-22", "PRV-11")
def test_what_was_returned_keeps_its_team_and_students_at_the_school_that_goes_on_with_it(cast: Settled) -> None:
    here = Recording(cast)
    with at("17.11.2025"):
        student = here.student(here.gul)
        here.consented(here.gul, student)
        said = SEMINAR | {"team": here.team(here.head_gulyolu, here.gul), "students": [student]}
        record = here.submitted(here.gul, said)
        ok(here.commission(GULYOLU).post(f"{record}/return", {"reason": "Gün yanlış"}))
    with at("24.11.2025"):
        school_told(GULYOLU)
        ok(cast.province.post(f"{record}/move", TO_TASKOPRU))
        successor = cast.teachers[TASKOPRU][0]
        ok(cast.heads[TASKOPRU].post(f"{record}/hand_over", {"person": str(successor.id)}))
        corrected = successor.put(
            record, said | {"ends_on": "2025-10-22"}, If_Match=successor.get(record).headers["ETag"]
        )
        other = said | {"students": [here.student(cast.teachers[CAMLITEPE][0])]}
        strange = successor.put(record, other, If_Match=successor.get(record).headers["ETag"])

    assert [one["id"] for one in ok(corrected)["students"]] == [student]
    assert refusal(strange) == (422, "student_of_another_school")


@pytest.mark.requirement("Q-48", "SM-AWD-2", "AWD-09", "AWD-33")
def test_with_its_school_a_commission_ends_and_the_next_year_does_not_begin_with_it(cast: Settled) -> None:
    member = cast.commissions[GULYOLU][0]
    with at("24.11.2025"):
        school_told(GULYOLU)
        ended = cast.last("awards.body.dissolved")
        bodies = ok(cast.province.get(f"/v1/bodies?project_year={cast.year}&limit=100"))["items"]
    with at("1.6.2026"):
        ok(cast.technical[0].post("/v1/project-years", {"first_year": 2026}))
        prepared = cast.last("awards.project_year.prepared")
        hear(LISTENER, event(facts={"id": prepared["subject"]}) | {"type": prepared["type"], "source": "/awards"})
        copied = ok(cast.province.get(f"/v1/bodies?project_year={prepared['subject']}&limit=100"))["items"]

    commissions = {one["unit"]: one["state"]["code"] for one in bodies if one["kind"] == Kind.SCHOOL_PROJECT_COMMISSION}
    assert commissions[GULYOLU] == "dissolved"
    assert set(commissions.values()) == {"dissolved", "active"}
    assert str(member.id) in {one["person"] for one in ended["data"]["posts"] if one["to"]}
    assert GULYOLU not in {one["unit"] for one in copied}
    assert CAMLITEPE in {one["unit"] for one in copied}


@pytest.mark.requirement("Q-48", "SM-AWD-5")
def test_a_workshop_of_a_closed_school_goes_on_at_another_or_is_closed(cast: Settled) -> None:
    school = Working(cast)
    kept, closed = school.opened("2.3.2026"), school.opened("2.3.2026", name="Eski ahşap atölyesi")
    with at("9.3.2026"):
        school_told(GULYOLU)
        told = cast.last("awards.workshop.frozen")
        waiting = frozen(cast.province, "/v1/workshops")
        used = school.ayse.post(f"{kept}/log_use", USE | {"day": "2026-03-09"})
        districts = school.district.post(f"{kept}/move", TO_TASKOPRU)
        moved = ok(cast.province.post(f"{kept}/move", TO_TASKOPRU))
        ended = ok(cast.province.post(f"{closed}/close", {"reason": "Okul kapandı"}))
        ok(school.neighbour.post(f"{kept}/log_use", USE | {"day": "2026-03-09"}))

    assert told_to(told) == {("province_officer", PROVINCE)}
    assert set(waiting) == {one.rpartition("/")[2] for one in (kept, closed)}
    assert refusal(used) == (409, "frozen_with_its_school")
    assert refusal(districts) == (403, "role_not_allowed")
    assert (moved["unit"], moved["moved_from"], moved["state"]["code"]) == (TASKOPRU, GULYOLU, "operational")
    assert ended["state"]["code"] == "closed"
    assert told_to(cast.last("awards.workshop.moved")) == {
        ("principal", TASKOPRU),
        ("district_officer", KARESI),
        ("province_officer", PROVINCE),
    }


@pytest.mark.requirement("Q-48", "SM-ETW-1")
def test_a_mission_bears_its_school_s_new_name_and_ends_with_the_school(cast: Settled) -> None:
    school = Missions(cast)
    school.opened()
    with at("1.12.2025"):
        school_told(ZEYTINYAKA, "changed", name="Zeytinyaka Sosyal Bilimler Lisesi")
        renamed = ok(school.leyla.get(school.address))["title"]["tr"]
        evidence = school.drafted(school.ece, "website_updated", held_on="2025-12-01")
        school_told(ZEYTINYAKA, sequence=3)
        late = school.ece.post(f"{evidence}/submit")
        mission = ok(school.province.get(school.address))
        schools = ok(school.province.get("/v1/etwinning-schools"))["items"]

    assert renamed.endswith("Zeytinyaka Sosyal Bilimler Lisesi")
    assert mission["state"]["code"] == "closed"
    assert told_to(cast.last("awards.etwinning_mission.school_closed")) == {("province_officer", PROVINCE)}
    assert [one["state"]["code"] for one in schools] == ["removed"]
    assert refusal(late) == (409, "mission_not_open")


@pytest.mark.requirement("Q-48")
def test_a_school_that_was_opened_again_meanwhile_loses_nothing(cast: Settled) -> None:
    here = Recording(cast)
    with at("17.11.2025"):
        here.submitted(here.gul, SEMINAR)
        school_told(GULYOLU, "changed", sequence=3)
        school_told(GULYOLU, sequence=2)

    assert frozen(cast.province, "/v1/activity-records") == []
    assert "awards.body.dissolved" not in cast.house.told()


@pytest.mark.requirement("Q-48", "AWD-10")
def test_a_school_of_another_kind_has_its_commission_at_that_level(cast: Settled) -> None:
    with at("17.11.2025"):
        school_told(GULYOLU, "changed", kind="anatolian_high_school")
        bodies = ok(cast.heads[GULYOLU].get("/v1/bodies?limit=100"))["items"]
        own = next(one for one in bodies if one["unit"] == GULYOLU)

    assert ok(cast.heads[GULYOLU].get(f"/v1/bodies/{own['id']}"))["level"] == "upper_secondary_school"
