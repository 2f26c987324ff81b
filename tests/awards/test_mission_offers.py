"""What is on record elsewhere serves the mission too, and is not typed a second time."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest

from services.awards.subscriptions import LISTENER
from services.awards.years.bodies.model import Kind
from tests.awards.cast import at, ok, people_told, refusal
from tests.awards.missions import Missions
from tests.awards.places import EDREMIT, RUZGAR, ZEYTINYAKA
from tests.awards.recording import PROJECT, Recording
from tests.awards.settling import Settled
from tests.telling import event, hear

ETWINNING: dict[str, Any] = PROJECT | {
    "name": "Deniz çayırları",
    "programme": "etwinning",
    "scope_level": "international",
    "starts_on": "2025-11-10",
    "ends_on": "2025-12-05",
}


@pytest.fixture
def here(cast: Settled) -> Missions:
    """An open mission year in an open project year, with the bodies that look at the school's records."""
    with at("15.9.2025"):
        cast.form_commission(ZEYTINYAKA)
        cast.form(cast.officers[EDREMIT], Kind.DISTRICT_EXECUTIVE_BOARD, cast.boards[EDREMIT])
    found = Missions(cast)
    found.opened()
    return found


def heard(here: Missions, name: str) -> None:
    """The service hears what it told last under this name."""
    hear(LISTENER, here.cast.last(name))


@pytest.mark.requirement("ETW-13", "SC-ETW", "Q-45")
def test_an_accepted_etwinning_project_serves_two_criteria_without_being_typed_again(here: Missions) -> None:
    work = Recording(here.cast)
    with at("8.12.2025"):
        record = work.accepted(
            here.ece, ETWINNING, team=work.team(here.leyla, here.ece), people=[str(here.ece.id), str(here.berna.id)]
        )
        heard(here, "awards.activity_record.accepted")
        heard(here, "awards.activity_record.accepted")
        [offer] = here.offers("activity_record")
        told = here.cast.last("awards.etwinning_offer.offered")
        address = f"/v1/etwinning-offers/{offer['id']}"
        for_which = here.berna.post(f"{address}/take")
        ok(here.berna.post(f"{address}/take", {"criterion": "presentation_events"}))
        again = here.berna.post(f"{address}/take", {"criterion": "presentation_events"})
        taken = ok(here.arda.post(f"{address}/take", {"criterion": "active_sharing_meetings"}))
        alone = here.arda.post(f"{address}/take", {"criterion": "interdisciplinary_projects"})
        subjects = {"criterion": "interdisciplinary_projects", "subjects": ["biology", "geography"]}
        several = ok(here.arda.post(f"{address}/take", subjects))
        unconsented = here.arda.post(f"{address}/take", {"criterion": "students_at_fairs_and_contests"})
        consented = {"criterion": "students_at_fairs_and_contests", "parent_consents": 5}
        assert here.arda.post(f"{address}/take", consented).status_code == 200
        counts = here.arda.post(f"{address}/take", {"criterion": "international_students_included"})
        pieces = ok(here.leyla.get("/v1/etwinning-evidences"))["items"]
        evidence = ok(here.leyla.get(f"/v1/etwinning-evidences/{pieces[-1]['id']}"))
        by_whoever_took_it = ok(here.leyla.post(f"/v1/etwinning-evidences/{evidence['id']}/accept"))

    assert people_told(told) == {str(here.ece.id)}
    assert offer["suggested"] is None
    assert refusal(for_which) == (422, "criterion_not_named")
    assert refusal(again) == (409, "already_taken_for_it")
    assert taken["taken_for"] == ["presentation_events", "active_sharing_meetings"]
    assert (refusal(alone), len(several["taken_for"])) == ((422, "subjects_too_few"), 3)
    assert refusal(unconsented) == (422, "parent_consents_missing")
    assert refusal(counts) == (422, "only_counts_here")
    assert (evidence["criterion"], evidence["name"], evidence["held_on"]) == (
        "presentation_events", "Deniz çayırları", "2025-11-10",
    )  # fmt: skip
    assert (evidence["source_id"], evidence["students"]) == (record.rpartition("/")[2], 5)
    assert set(evidence["people"]) == {str(here.ece.id), str(here.berna.id)}
    assert by_whoever_took_it["state"]["code"] == "accepted"
    assert here.met("presentation_events")


@pytest.mark.requirement("ETW-13")
def test_another_programmes_project_and_a_school_without_a_mission_are_offered_nothing(here: Missions) -> None:
    work = Recording(here.cast)
    with at("8.12.2025"):
        work.accepted(here.ece, ETWINNING, programme="erasmus_plus", team=work.team(here.leyla, here.ece))
        heard(here, "awards.activity_record.accepted")
        nothing = here.offers("activity_record")
        ok(here.leyla.get("/v1/etwinning-offers"))
        elsewhere = ok(here.neighbour.get("/v1/etwinning-offers"))["items"]

    assert (nothing, elsewhere) == ([], [])


@pytest.mark.requirement("ETW-03", "ETW-13")
def test_a_training_that_the_schools_teachers_completed_is_offered_for_their_development(here: Missions) -> None:
    of_community = {"id": str(uuid4()), "theme": "Yapay zekâ", "ends_on": "2025-11-28", "schools": [ZEYTINYAKA, RUZGAR]}
    of_training = {"id": str(uuid4()), "called": "Ölçme", "ends_on": "2025-11-30", "schools": [ZEYTINYAKA]}
    unfinished = {"id": str(uuid4()), "called": "Ölçme 2", "ends_on": None, "schools": [ZEYTINYAKA]}
    with at("1.12.2025"):
        for name, facts in (
            ("training.mgt.completed", of_community),
            ("training.activity.completed", of_training),
            ("training.activity.completed", unfinished),
        ):
            said = {
                "type": name,
                "source": "/training",
                "data": {"facts": facts | {"people": [], "participants": [], "starts_on": None}},
            }
            hear(LISTENER, event(uuid4(), 1) | said)
        offered = here.offers("training")
        refused = ok(here.ece.post(f"/v1/etwinning-offers/{offered[0]['id']}/decline", {"reason": "Başka bir yıl"}))
        after = here.ece.post(f"/v1/etwinning-offers/{offered[0]['id']}/take")

    assert {(one["name"], one["suggested"]) for one in offered} == {
        ("Yapay zekâ", "enable_staff_development"),
        ("Ölçme", "enable_staff_development"),
    }
    assert refused["state"]["code"] == "declined"
    assert refusal(after) == (409, "invalid_transition")
