"""What belongs together in an activity record, and what is refused (AWD-04 … AWD-26)."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest

from tests.awards.cast import at, ok, refusal
from tests.awards.places import CAMLITEPE, GULYOLU
from tests.awards.recording import CHOIR, PROJECT, SEMINAR, Recording
from tests.awards.settling import Settled

NO_PROJECT = {"programme": None, "scope_level": None}
MEETING = PROJECT | NO_PROJECT | {"item": "project_competence_training", "meeting_kind": "study_workshop"}


@pytest.mark.requirement("AWD-04", "AWD-05", "AWD-11", "AWD-13", "AWD-19", "AWD-21", "AWD-23", "AWD-26")
@pytest.mark.parametrize(
    ("said", "code"),
    [
        (CHOIR | {"work_heading": "project_work"}, "heading_does_not_fit_area"),
        (SEMINAR | {"work_heading": None, "item": None}, "heading_does_not_fit_area"),
        (SEMINAR | {"work_heading": "project_work", "item": "project_teams"}, "heading_does_not_fit_area"),
        (SEMINAR | {"item": "project_teams"}, "item_does_not_fit_heading"),
        (SEMINAR | {"item": None}, "item_does_not_fit_heading"),
        (CHOIR | {"item": "project_teams"}, "item_does_not_fit_heading"),
        (PROJECT | {"scope_level": "international"}, "scope_programme_mismatch"),
        (PROJECT | {"programme": "erasmus_plus"}, "scope_programme_mismatch"),
        (PROJECT | {"programme": None}, "programme_does_not_fit_item"),
        (PROJECT | {"scope_level": None}, "programme_does_not_fit_item"),
        (SEMINAR | {"programme": "etwinning", "scope_level": "international"}, "programme_does_not_fit_item"),
        (MEETING | {"meeting_kind": None}, "meeting_kind_does_not_fit_item"),
        (SEMINAR | {"meeting_kind": "training"}, "meeting_kind_does_not_fit_item"),
        (SEMINAR | {"item": "school_adaptation_guidance"}, "class_required"),
        (PROJECT | {"team": str(uuid4())}, "team_of_another_school"),
        (CHOIR | {"co_owners": [CAMLITEPE]}, "co_owner_unknown"),
        (CHOIR | {"co_owners": ["tr/10/karesi"]}, "co_owner_unknown"),
        (CHOIR | {"co_owners": ["tr/35/bornova/720020"]}, "co_owner_unknown"),
        (CHOIR | {"people": [str(uuid4())]}, "person_not_of_the_schools"),
        (CHOIR | {"students": [str(uuid4())]}, "student_of_another_school"),
    ],
)
def test_what_does_not_fit_together_is_not_written_down(cast: Settled, said: dict[str, Any], code: str) -> None:
    with at("20.10.2025"):
        answer = Recording(cast).selin.post("/v1/activity-records", said)

    assert refusal(answer) == (422, code)
    assert code not in answer.json["title"]


@pytest.mark.requirement("AWD-02", "AWD-03", "AWD-12")
@pytest.mark.parametrize("missing", ["name", "award_area", "aims", "mode", "starts_on", "ends_on"])
def test_a_record_says_what_it_was_for_which_aim_how_and_when(cast: Settled, missing: str) -> None:
    said = {name: value for name, value in CHOIR.items() if name != missing}
    with at("3.11.2025"):
        answer = Recording(cast).selin.post("/v1/activity-records", said)

    assert refusal(answer) == (422, "validation_failed")
    assert missing in answer.json["errors"]


@pytest.mark.requirement("AWD-02", "AWD-05", "AWD-12", "AWD-13", "AWD-23", "AWD-36")
@pytest.mark.parametrize("said", [CHOIR, PROJECT, SEMINAR, MEETING])
def test_what_fits_is_a_draft_of_its_author(cast: Settled, said: dict[str, Any]) -> None:
    here = Recording(cast)
    with at("3.11.2025"):
        record = ok(here.selin.post("/v1/activity-records", said))

    assert (record["state"]["code"], record["unit"], record["author"]) == ("draft", CAMLITEPE, str(here.selin.id))
    assert record["people"] == [{"person": str(here.selin.id)}]
    assert record["student_count"] == said.get("student_count", 0)
    assert cast.last("awards.activity_record.drafted")["data"]["facts"]["award_area"] == said["award_area"]


@pytest.mark.requirement("AWD-03")
def test_a_recorder_writes_down_the_works_of_others(cast: Settled) -> None:
    here = Recording(cast)
    with at("3.11.2025"):
        record = ok(here.recorder.post("/v1/activity-records", CHOIR))

    assert record["people"] == []


@pytest.mark.requirement("AWD-21")
def test_the_executive_board_widens_a_programme_and_adds_another_for_its_year(cast: Settled) -> None:
    here = Recording(cast)
    with at("15.10.2025"):
        abroad = PROJECT | {"scope_level": "international"}
        before = here.selin.post("/v1/activity-records", abroad)
        nobody = here.monitoring.post("/v1/year-programmes", {"programme": "tubitak", "scopes": ["international"]})
        known = here.executive.post("/v1/year-programmes", {"programme": "tubitak", "scopes": ["national"]})
        neither = here.executive.post("/v1/year-programmes", {"scopes": ["national"]})
        wide = ok(here.executive.post("/v1/year-programmes", {"programme": "tubitak", "scopes": ["international"]}))
        twice = here.executive.post("/v1/year-programmes", {"programme": "tubitak", "scopes": ["international"]})
        here.drafted(here.selin, abroad)
        own = ok(
            here.executive.post("/v1/year-programmes", {"name": "Kuvayımilliye projeleri", "scopes": ["regional"]})
        )
        named = PROJECT | {"programme": None, "year_programme": own["id"]}
        here.drafted(here.selin, named | {"scope_level": "regional"})
        wrong = here.selin.post("/v1/activity-records", named)
        ok(here.executive.post(f"/v1/year-programmes/{wide['id']}/withdraw", {"reason": "Yanlış eklendi"}))
        after = here.selin.post("/v1/activity-records", abroad)

    assert refusal(nobody) == (403, "role_not_allowed")
    assert refusal(known) == (422, "scopes_not_wider")
    assert refusal(neither) == (422, "programme_or_name")
    assert refusal(twice) == (409, "programme_already_widened")
    assert [refusal(one)[1] for one in (before, wrong, after)] == ["scope_programme_mismatch"] * 3


@pytest.mark.requirement("AWD-22", "AWD-24")
def test_an_edited_record_has_to_fit_as_well(cast: Settled) -> None:
    here = Recording(cast)
    with at("20.10.2025"):
        record = here.drafted(here.selin, PROJECT, people=[str(here.selin.id)])
        version = here.selin.get(record).headers["ETag"]
        wrong = here.selin.put(record, PROJECT | {"scope_level": "local"}, If_Match=version)
        said = PROJECT | {"scope_level": "regional", "people": [str(here.selin.id), str(here.gul.id)]}
        alone = here.selin.put(record, said, If_Match=version)
        edited = ok(here.selin.put(record, said | {"co_owners": [GULYOLU]}, If_Match=version))
        colleague = here.murat.put(record, PROJECT, If_Match=here.selin.get(record).headers["ETag"])

    assert refusal(wrong) == (422, "scope_programme_mismatch")
    assert refusal(alone) == (422, "person_not_of_the_schools")
    assert edited["scope_level"] == "regional"
    assert [one["unit"] for one in edited["co_owners"]] == [GULYOLU]
    assert refusal(colleague) == (403, "role_not_allowed")
