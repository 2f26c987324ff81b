"""What does not fit into a record or a team when it is made does not fit when it is changed (AWD-05 … AWD-24)."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from chassis.directory import KnownUnit
from tests.awards.cast import at, ok, refusal
from tests.awards.places import CAMLITEPE, TASKOPRU
from tests.awards.recording import CHOIR, PROJECT, SEMINAR, Recording
from tests.awards.settling import Settled
from tests.awards.standing import refusals

WRONG: list[tuple[dict[str, Any], str]] = [
    (CHOIR | {"work_heading": "project_work"}, "heading_does_not_fit_area"),
    (SEMINAR | {"item": None}, "item_does_not_fit_heading"),
    (SEMINAR | {"programme": "etwinning", "scope_level": "international"}, "programme_does_not_fit_item"),
    (PROJECT | {"scope_level": "international"}, "scope_programme_mismatch"),
    (SEMINAR | {"meeting_kind": "training"}, "meeting_kind_does_not_fit_item"),
    (SEMINAR | {"item": "school_adaptation_guidance"}, "class_required"),
    (PROJECT | {"team": str(uuid4())}, "team_of_another_school"),
    (CHOIR | {"co_owners": [CAMLITEPE]}, "co_owner_unknown"),
    (CHOIR | {"people": [str(uuid4())]}, "person_not_of_the_schools"),
    (CHOIR | {"students": [str(uuid4())]}, "student_of_another_school"),
]


@pytest.mark.requirement("AWD-05", "AWD-11", "AWD-13", "AWD-21", "AWD-22", "AWD-23", "AWD-24", "PRV-11", "Q-48")
def test_what_did_not_fit_when_it_was_drafted_does_not_fit_when_it_is_changed(cast: Settled) -> None:
    here = Recording(cast)
    with at("20.10.2025"):
        record = here.drafted(here.selin, CHOIR)
        answers = [here.selin.put(record, said, If_Match="*") for said, _ in WRONG]
        _school_closes(cast, CAMLITEPE)
        closed = here.selin.put(record, CHOIR, If_Match="*")

    assert refusals(answers) == [(422, code) for _, code in WRONG]
    assert refusal(closed) == (409, "school_is_closed")


def _school_closes(cast: Settled, path: str) -> None:
    with Session(cast.house.engine) as session, session.begin():
        session.execute(update(KnownUnit).where(KnownUnit.path == path).values(is_open=False))


@pytest.mark.requirement("AWD-22", "AWD-24", "PRV-11")
def test_a_record_names_the_own_school_s_team_and_students_and_schools_that_are_open(cast: Settled) -> None:
    here = Recording(cast)
    with at("20.10.2025"):
        theirs = here.team(here.head_gulyolu, here.gul)
        dissolved = here.team(here.head_camlitepe, here.selin)
        ok(here.head_camlitepe.post(f"/v1/teams/{dissolved}/dissolve", {"reason": "Proje bitti"}))
        student = here.student(here.recorder)
        _school_closes(cast, TASKOPRU)
        answers = [
            here.selin.post("/v1/activity-records", PROJECT | {"team": theirs}),
            here.selin.post("/v1/activity-records", PROJECT | {"team": dissolved}),
            here.selin.post("/v1/activity-records", CHOIR | {"students": [student]}),
            here.selin.post("/v1/activity-records", CHOIR | {"co_owners": [TASKOPRU]}),
            here.selin.post("/v1/activity-records", CHOIR | {"people": [str(here.gul.id)]}),
        ]

    assert [code for _, code in refusals(answers)] == [
        "team_of_another_school",
        "team_of_another_school",
        "student_of_another_school",
        "co_owner_unknown",
        "person_not_of_the_schools",
    ]


@pytest.mark.requirement("AWD-22", "PRV-11")
def test_whom_a_team_cannot_have_it_cannot_be_given_later(cast: Settled) -> None:
    here = Recording(cast)
    with at("20.10.2025"):
        team = f"/v1/teams/{here.team(here.head_camlitepe, here.selin)}"
        said = {"name": "Zeytin ekibi", "leader": str(here.selin.id)}
        wrong = ({"leader": str(here.gul.id)}, {"members": [str(here.gul.id)]}, {"students": [here.student(here.gul)]})
        answers = [here.head_camlitepe.put(team, said | one, If_Match="*") for one in wrong]

    assert [code for _, code in refusals(answers)] == [
        "leader_not_of_the_school",
        "member_not_of_the_school",
        "team_student_of_another_school",
    ]
