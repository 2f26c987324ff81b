"""A form asks for what belongs to its case: of a record all that handing it in demands, of evidence what shows it."""

from __future__ import annotations

from typing import Any

import pytest

from services.awards.etwinning.criteria.model import CRITERIA
from services.awards.etwinning.evidence_kinds.model import COUNTED
from tests.awards.cast import at, ok, refusal
from tests.awards.described import form, kind, names
from tests.awards.missions import FITTING
from tests.awards.recording import CHOIR, PROJECT, SEMINAR, Recording
from tests.awards.settling import Settled
from tests.doors import House

COUNTS = ["manager_count", "teacher_count", "student_count", "parent_count"]
FIRST, HEADING = ["name", "award_area"], ["work_heading", "item"]
LAST = ["aims", "mode", "starts_on", "ends_on", *COUNTS, "summary", "people", "co_owners", "students"]
OF_PROJECTS = ["programme", "year_programme", "scope_level", "team"]
MEETING = PROJECT | {"item": "project_competence_training"}
ADAPTATION = SEMINAR | {"item": "school_adaptation_guidance"}


@pytest.mark.requirement("AWD-03", "AWD-13", "AWD-21", "AWD-22", "AWD-23", "AWD-36")
def test_a_record_asks_at_once_for_what_handing_it_in_demands_beside_what_it_belongs_to(awards_house: House) -> None:
    records = kind(awards_house, "activity-records")
    asked = {
        "choir": names(form(records, "draft", CHOIR)),
        "seminar": names(form(records, "draft", SEMINAR)),
        "project": names(form(records, "draft", PROJECT)),
        "meeting": names(form(records, "draft", MEETING)),
        "adaptation": names(form(records, "draft", ADAPTATION)),
        "nothing yet": names(form(records, "draft")),
    }
    marked = {field.path for field in form(records, "draft", PROJECT) if field.required}

    assert asked == {
        "choir": [*FIRST, *LAST],
        "seminar": [*FIRST, *HEADING, *LAST],
        "project": [*FIRST, *HEADING, *OF_PROJECTS, *LAST],
        "meeting": [*FIRST, *HEADING, *OF_PROJECTS, "meeting_kind", *LAST],
        "adaptation": [*FIRST, *HEADING, "school_class", *LAST],
        "nothing yet": [*FIRST, *LAST],
    }
    # Nobody reads “optional” where handing in will ask for it.
    assert {"item", "programme", "scope_level", "team", *COUNTS} <= marked
    assert records.act("submit", makes=False).schema is None


@pytest.mark.requirement("AWD-03", "AWD-22", "AWD-36")
def test_a_draft_is_saved_without_what_only_handing_in_demands(cast: Settled) -> None:
    here = Recording(cast)
    said: dict[str, Any] = PROJECT | {"teacher_count": 0, "student_count": 0}
    with at("3.11.2025"):
        record = here.drafted(here.selin, said)
        here.shown(here.selin, record)
        without_team = here.selin.post(f"{record}/submit")
        team = here.team(here.head_camlitepe, here.selin)
        version = here.selin.get(record).headers["ETag"]
        ok(here.selin.put(record, said | {"team": team}, If_Match=version))
        without_counts = here.selin.post(f"{record}/submit")
        version = here.selin.get(record).headers["ETag"]
        ok(here.selin.put(record, said | {"team": team, "teacher_count": 2}, If_Match=version))
        ok(here.selin.post(f"{record}/submit"))

    assert [refusal(one)[1] for one in (without_team, without_counts)] == ["project_without_team", "nobody_counted"]


@pytest.mark.requirement("ETW-05", "ETW-06", "ETW-08", "ETW-10", "ETW-11")
def test_evidence_is_asked_for_what_its_criterion_needs(awards_house: House) -> None:
    evidences = kind(awards_house, "etwinning-evidences")
    asked = {code: names(form(evidences, "draft", {"criterion": code})) for code in CRITERIA}
    known = {name for said in FITTING.values() for name, value in said.items() if value is not None}

    assert names(form(evidences, "draft")) == ["mission", "criterion", "held_on", "people"]
    for code in COUNTED:
        assert sorted(asked[code]) == sorted(["mission", "criterion", "held_on", "people", *COUNTED[code]])
    for code, said in FITTING.items():
        assert {name for name, value in said.items() if value is not None} <= {*asked[code]}, code
    assert max(map(len, asked.values())) <= 14
    # What belongs to no criterion would be asked of nobody.
    every = {*names_of_all(evidences)}
    assert known <= every
    assert every - {name for some in asked.values() for name in some} == {"pedagogic_other"}


def names_of_all(evidences: Any) -> list[str]:
    schema = evidences.act("draft", makes=True).schema
    return [*schema["properties"]]


@pytest.mark.requirement("ETW-10", "ETW-13")
def test_written_evidence_is_edited_in_its_own_fields_and_keeps_what_it_was_taken_over_with(
    awards_house: House,
) -> None:
    evidences = kind(awards_house, "etwinning-evidences")
    known = {"criterion": "website_updated"}
    usual = names(form(evidences, "edit", known, **known))
    taken = known | {"students": 24, "subjects": ["history"]}
    model = {"criterion": "presentation_events", "pedagogic_models": ["other"]}

    assert usual == [name for name in names(form(evidences, "draft", known)) if name not in {"mission", "criterion"}]
    assert {*names(form(evidences, "edit", taken, **taken))} == {*usual, "students", "subjects"}
    assert "pedagogic_other" in names(form(evidences, "edit", model, **model))
