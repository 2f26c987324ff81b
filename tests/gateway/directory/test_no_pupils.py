"""Teachers, managers and officers have accounts; pupils and parents have none, whichever way one would be made."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.subscriptions import Heard
from gateway.directory.model import HeldPost
from gateway.directory.posts import enter_posts
from tests.gateway.directory.doors import ADMIN, CAMLITEPE, Directory
from tests.gateway.directory.files import GOOD, HEADER, OTHER, sheet

# The roles of ledger 4.1: whoever has an account holds one of these.
ROLES = {
    "teacher",
    "zumre_head",
    "deputy_principal",
    "principal",
    "partnership_coordinator",
    "district_officer",
    "province_officer",
    "ogm_officer",
    "oyggm_officer",
    "ministry_unit_officer",
    "trainer",
    "bigep_body_member",
    "student_activity_recorder",
    "auditor",
    "platform_admin",
}


@pytest.mark.requirement("PLT-11")
def test_neither_by_the_door_nor_in_a_file_nor_by_a_programme_s_step_is_anybody_a_pupil_or_a_parent(
    directory: Directory,
) -> None:
    selin = directory.person("selin.aktas").id
    post = {"person": str(selin), "unit": CAMLITEPE, "starts_on": date(2025, 9, 1).isoformat()}
    people = sheet(HEADER, (*GOOD[:4], "Öğrenci", *GOOD[5:]), (*OTHER[:4], "Veli", *OTHER[5:]))

    at_the_door = [directory.post(ADMIN, "/posts", post | {"role": role}) for role in ("student", "parent")]
    in_a_file = directory.send(ADMIN, "/imports?dry_run=false&kind=people", people)
    for role in ("student", "parent"):
        with Session(directory.engine) as session, session.begin():
            enter_posts(session, [_gives(role, str(selin))])

    assert [(one.status_code, [*one.json["errors"]]) for one in at_the_door] == [(422, ["role"])] * 2
    assert in_a_file.status_code == 422
    assert [one["code"] for one in in_a_file.json["report"]["errors"]] == ["role_unknown"] * 2
    assert directory.told() == []
    with Session(directory.engine) as session:
        assert {role.value for role in session.scalars(select(HeldPost.role).distinct())} <= ROLES


def _gives(role: str, person: str) -> Heard:
    """A programme's step that would make somebody one."""
    return Heard(
        id=uuid4(),
        type="fifth.outing.joined",
        source="/fifth",
        subject=uuid4(),
        sequence=1,
        time=clock.now(),
        unit=CAMLITEPE,
        actor={},
        data={"posts": [{"person": person, "role": role, "unit": CAMLITEPE}]},
    )
