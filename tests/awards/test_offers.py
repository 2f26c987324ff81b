"""What people of a school did in other programmes is offered as a record: it is typed once."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

import pytest

from services.awards.subscriptions import LISTENER
from tests.awards.cast import at, ok, people_told, refusal
from tests.awards.places import CAMLITEPE, CINARLI, GULYOLU, RUZGAR
from tests.awards.recording import Recording
from tests.awards.settling import Settled
from tests.telling import event, hear

TOLD: dict[str, str] = {
    "partnership.activity.completed": "partnership",
    "training.activity.completed": "training",
    "training.mgt.completed": "training",
    "training.good_practice.published": "training",
    "mobility.participation.closed": "mobility",
}
DAYS = {"starts_on": "2025-11-10", "ends_on": "2025-11-12"}
UNDER: dict[str, Any] = {
    "award_area": "academic_award",
    "work_heading": "academic_work",
    "item": "staff_courses_and_seminars",
    "aims": ["support_staff_development"],
    "mode": "face_to_face",
}


def hears(type_: str, id_: UUID | None = None, **facts: Any) -> None:
    """Another programme tells that something is done."""
    told = {"type": type_, "source": f"/{TOLD[type_]}", "data": {"facts": {"id": str(id_ or uuid4())} | facts}}
    hear(LISTENER, event(uuid4(), 1) | told)


def joint(here: Recording, other: str = RUZGAR, id_: UUID | None = None) -> None:
    """Two schools have completed a joint activity."""
    said = {"called": "Bilim günü", "unit": CAMLITEPE, "group_two": other, "responsible": [str(here.selin.id)]}
    hears("partnership.activity.completed", id_, **said, **DAYS, students_one=60, students_two=40)


@pytest.mark.requirement("AWD-03", "AWD-24")
def test_a_joint_activity_is_offered_to_both_schools_and_becomes_a_draft(cast: Settled) -> None:
    here, work = Recording(cast), uuid4()
    under = UNDER | {
        "award_area": "project_award",
        "work_heading": "project_work",
        "item": "joint_projects_and_platforms",
        "programme": "local_project",
        "scope_level": "local",
    }
    with at("14.11.2025"):
        joint(here, id_=work)
        [offer] = ok(here.selin.get("/v1/offers"))["items"]
        [other] = ok(cast.heads[RUZGAR].get("/v1/offers"))["items"]
        told = [one for one in cast.house.events() if one["type"] == "awards.offer.offered"]
        bare = here.selin.post(f"/v1/offers/{offer['id']}/take_over", UNDER | {"item": "project_teams"})
        taken = ok(here.selin.post(f"/v1/offers/{offer['id']}/take_over", under))
        record = ok(here.selin.get(f"/v1/activity-records/{taken['record']}"))
        [link] = ok(here.selin.get(f"/v1/activity-records/{taken['record']}/evidence"))["items"]
        again = here.selin.post(f"/v1/offers/{offer['id']}/take_over", under)

    assert other["title"]["tr"] == "Bilim günü"
    assert [people_told(one) for one in told] == [{str(here.selin.id)}, set()]
    assert refusal(bare) == (422, "item_does_not_fit_heading")
    assert taken["state"]["code"] == "taken"
    assert (record["name"], record["starts_on"], record["ends_on"]) == ("Bilim günü", "2025-11-10", "2025-11-12")
    assert (record["student_count"], record["people"]) == (60, [{"person": str(here.selin.id)}])
    assert [one["unit"] for one in record["co_owners"]] == [RUZGAR]
    assert link["address"].endswith(f"/partnership/activities/{work}")
    assert refusal(again) == (409, "invalid_transition")


@pytest.mark.requirement("AWD-24")
def test_a_school_of_another_province_is_no_owner_and_is_offered_nothing(cast: Settled) -> None:
    here, work = Recording(cast), uuid4()
    with at("14.11.2025"):
        joint(here, CINARLI, work)
        joint(here, CINARLI, work)
        offers = ok(here.selin.get("/v1/offers"))["items"]
        read = ok(here.selin.get(f"/v1/offers/{offers[0]['id']}"))

    assert len(offers) == 1
    assert read["partner"] is None
    assert cast.house.told().count("awards.offer.offered") == 1


@pytest.mark.requirement("AWD-18", "AWD-23", "AWD-31")
def test_a_training_is_offered_to_each_school_of_those_who_took_part(cast: Settled) -> None:
    here = Recording(cast)
    people = [str(one.id) for one in (here.selin, here.murat, here.gul)]
    with at("14.11.2025"):
        hears(
            "training.activity.completed", called="Kodlama eğitimi", people=people, schools=[CAMLITEPE, GULYOLU], **DAYS
        )
        [offer] = ok(here.selin.get("/v1/offers"))["items"]
        [other] = ok(here.gul.get("/v1/offers"))["items"]
        read = ok(here.selin.get(f"/v1/offers/{offer['id']}"))
        elsewhere = here.selin.get(f"/v1/offers/{other['id']}").status_code
        taken = ok(here.selin.post(f"/v1/offers/{offer['id']}/take_over", UNDER))
        record = f"/v1/activity-records/{taken['record']}"
        shown = ok(here.selin.get(record))
        submitted = ok(here.selin.post(f"{record}/submit"))

    assert set(read["people"]) == set(people[:2])
    assert read["suggested_items"] == [
        "staff_courses_and_seminars",
        "project_competence_training",
        "effective_use_training",
        "new_approaches_training",
    ]
    assert elsewhere == 404
    assert (shown["teacher_count"], len(shown["people"])) == (2, 2)
    assert submitted["state"]["code"] == "submitted"


@pytest.mark.requirement("AWD-03")
def test_communities_visits_and_good_practices_are_offered_too(cast: Settled) -> None:
    here = Recording(cast)
    me = str(here.selin.id)
    with at("14.11.2025"):
        hears("training.mgt.completed", theme="Ölçme", ends_on="2025-11-13", participants=[me], schools=[CAMLITEPE])
        hears("mobility.participation.closed", person=me, host_unit=GULYOLU, **DAYS)
        hears("training.good_practice.published", called="Işık dersi", author=me, unit=CAMLITEPE)
        offers = ok(here.selin.get("/v1/offers"))["items"]
        ok(here.selin.post(f"/v1/offers/{offers[0]['id']}/dismiss"))
        again = here.selin.post(f"/v1/offers/{offers[0]['id']}/take_over", UNDER)

    assert {(one["source"], one["title"]["tr"]) for one in offers} == {
        ("learning_community", "Ölçme"),
        ("visit", "Hareketlilik ziyareti: Karesi Gülyolu Ortaokulu"),
        ("good_practice", "Işık dersi"),
    }
    assert refusal(again) == (409, "invalid_transition")


@pytest.mark.requirement("AWD-03")
def test_what_was_done_outside_an_open_year_is_offered_to_nobody(cast: Settled) -> None:
    here = Recording(cast)
    with at("14.11.2025"):
        days = {"starts_on": "2025-06-02", "ends_on": "2025-06-03"}
        hears(
            "training.activity.completed",
            called="Eski eğitim",
            people=[str(here.selin.id)],
            schools=[CAMLITEPE],
            **days,
        )
        offers = ok(here.selin.get("/v1/offers"))["items"]

    assert offers == []
