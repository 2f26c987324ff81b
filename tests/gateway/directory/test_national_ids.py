"""The T.C. kimlik no is checked, closed, found again, renewed, and shown to almost nobody."""

from __future__ import annotations

import json
from pathlib import Path
from uuid import uuid4

import pytest
from cryptography.exceptions import InvalidTag
from joserfc.jwk import KeySet, OctKey
from sqlalchemy import func, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from chassis import national_ids
from chassis.key_renewal import renew
from gateway.directory import queries
from gateway.directory.model import NationalId, Viewing
from tests.gateway.directory.doors import ADMIN, Directory

DENIZ = "10000011272"


@pytest.mark.requirement("PRV-01")
@pytest.mark.parametrize("number", ["10000000146", "12345678950", "19090909018", "99999999990", " 10000000146\t"])
def test_a_valid_number_is_taken_without_the_blanks_around_it(number):
    assert national_ids.check(number) == number.strip()


@pytest.mark.requirement("PRV-01")
@pytest.mark.parametrize(
    "number",
    [
        "00000000146",
        "10000000147",
        "10000000156",
        "1000000014",
        "100000001460",
        "1000000014a",
        "10000 000146",
        "",
        "١٠٠٠٠٠٠٠١٤٦",
    ],
)
def test_an_invalid_number_is_refused_and_not_said_back(number):
    with pytest.raises(national_ids.NationalIdInvalid) as refused:
        national_ids.check(number)

    assert (refused.value.status, refused.value.code) == (422, "national_id_invalid")
    assert number not in repr(refused.value.errors) or number == ""


@pytest.mark.requirement("PRV-03")
def test_a_number_is_shown_masked():
    assert national_ids.mask("10000000146") == "10*******46"


@pytest.mark.requirement("PRV-02")
def test_a_closed_number_opens_only_in_its_own_row(directory: Directory):
    ring = national_ids.keys()
    kept = ring.close(NationalId(person=uuid4()), DENIZ)
    again = ring.close(NationalId(person=kept.person), DENIZ)
    moved = NationalId(person=uuid4(), sealed=kept.sealed, sealed_with=kept.sealed_with)

    assert ring.open(kept) == DENIZ
    assert kept.sealed != again.sealed
    assert kept.finder == again.finder
    with pytest.raises(InvalidTag):
        ring.open(moved)


@pytest.mark.requirement("PRV-02", "PLT-02")
def test_a_person_is_found_by_number_and_no_row_holds_it_open(directory: Directory):
    with Session(directory.engine) as session:
        found = queries.person_by_national_id(session, DENIZ)
        rows = session.scalars(text("SELECT national_ids::text FROM national_ids")).all()

    assert found is not None
    assert found.username == "deniz.kaya"
    assert not any(DENIZ in row or DENIZ.encode().hex() in row for row in rows)


@pytest.mark.requirement("PRV-02")
def test_new_keys_close_and_find_every_row_again(directory: Directory, tmp_path: Path):
    old = json.loads((tmp_path / "national-ids.json").read_text(encoding="ascii"))
    fresh = [OctKey.generate_key(256, parameters={"use": use}) for use in ("enc", "sig")]
    both = {"keys": old["keys"] + KeySet(fresh).as_dict(private=True)["keys"]}
    ring = national_ids.keys_of(json.dumps(both).encode())
    only_new = national_ids.keys_of(json.dumps({"keys": both["keys"][2:]}).encode())

    with Session(directory.engine) as session, session.begin():
        number_of_rows = session.scalar(select(func.count()).select_from(NationalId))
        portions = [renew(session, NationalId, ring, 50) for _ in range(4)]
    with Session(directory.engine) as session:
        kept = session.scalars(select(NationalId).where(NationalId.finder.in_(only_new.finders(DENIZ)))).one()

    assert sum(portions) == number_of_rows
    assert portions[-1] == 0
    assert only_new.open(kept) == DENIZ


@pytest.mark.requirement("PRV-03", "SEC-11")
@pytest.mark.parametrize("who", [ADMIN, "nermin.ege", "aysun.zeytinci", "cansu.ilhan", "ferit.usta", "tuna.ozturk"])
def test_only_oneself_and_the_auditor_may_see_the_whole_number(directory: Directory, who):
    deniz = directory.person("deniz.kaya").id

    answer = directory.post(who, f"/people/{deniz}/national_id", {"reason": "Bakmak istiyorum"})

    assert answer.status_code == 403


@pytest.mark.requirement("PRV-03", "PLT-14")
def test_the_auditor_sees_it_with_an_order_and_leaves_a_line_that_stays(directory: Directory):
    deniz = directory.person("deniz.kaya").id
    address, said = f"/people/{deniz}/national_id", {"reason": "Şikâyet incelemesi"}

    without = directory.post("adil.iliman", address, said)
    seen = directory.post("adil.iliman", address, said | {"audit_order": "2026/114"})
    own = directory.post("deniz.kaya", address, said)

    assert (without.status_code, without.json["code"]) == (422, "audit_order_required")
    assert seen.json == own.json == {"national_id": DENIZ}
    with Session(directory.engine) as session:
        lines = session.scalars(select(Viewing).order_by(Viewing.at)).all()
    assert [(line.role, line.audit_order) for line in lines] == [("auditor", "2026/114"), ("teacher", None)]
    with pytest.raises(DBAPIError, match="never changed or deleted"), directory.engine.begin() as connection:
        connection.execute(text("DELETE FROM national_id_viewings"))


@pytest.mark.requirement("PRV-03")
def test_those_in_charge_see_it_masked_and_others_not_at_all(directory: Directory):
    deniz = directory.person("deniz.kaya").id

    shown = {
        who: directory.get(who, f"/people/{deniz}").json.get("national_id")
        for who in ("nermin.ege", ADMIN, "selin.aktas")
    }

    assert shown == {"nermin.ege": "10*******72", ADMIN: "10*******72", "selin.aktas": None}
