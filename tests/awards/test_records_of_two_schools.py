"""Joint works: owned by several schools that each say so, and the same work claimed twice (AWD-24)."""

from __future__ import annotations

import pytest

from tests.awards.cast import at, ok, refusal
from tests.awards.places import CAMLITEPE, GULYOLU, ISKELEYOLU
from tests.awards.recording import PROJECT, SEMINAR, Recording
from tests.awards.settling import Settled
from tests.chassis.files.samples import PDF, upload

TEKNOFEST = PROJECT | {"name": "Afet sonrası haberleşme", "programme": "teknofest", "co_owners": [GULYOLU]}


@pytest.mark.requirement("AWD-24", "SC-AWD")
def test_a_joint_project_is_verified_when_every_school_has_said_that_it_is_its_own(cast: Settled) -> None:
    here = Recording(cast)
    with at("10.11.2025"):
        team = here.team(here.head_camlitepe, here.selin)
        draft = here.drafted(here.selin, TEKNOFEST, team=team)
        hidden = here.head_gulyolu.get(draft).status_code
        here.shown(here.selin, draft)
        submitted = ok(here.selin.post(f"{draft}/submit"))
        early = here.commission(CAMLITEPE).post(f"{draft}/verify")
        own = here.head_camlitepe.post(f"{draft}/confirm")
        confirmed = ok(here.head_gulyolu.post(f"{draft}/confirm"))
        verified = ok(here.commission(CAMLITEPE).post(f"{draft}/verify"))

    assert hidden == 404
    assert ("principal", GULYOLU) in {(one.get("role"), one.get("unit")) for one in submitted["awaiting"]}
    assert refusal(early) == (409, "co_owners_not_confirmed")
    assert early.json["missing"] == ["Karesi Gülyolu Ortaokulu"]
    assert refusal(own) == (403, "role_not_allowed")
    assert confirmed["co_owners"][0]["confirmed_at"]
    assert "principal" not in {one.get("role") for one in confirmed["awaiting"]}
    assert verified["state"]["code"] == "school_verified"


@pytest.mark.requirement("AWD-24")
def test_a_joint_work_is_credited_to_each_of_its_schools_and_counted_once(cast: Settled) -> None:
    here = Recording(cast)
    with at("10.11.2025"):
        record = here.submitted(here.selin, TEKNOFEST, team=here.team(here.head_camlitepe, here.selin))
        ok(here.head_gulyolu.post(f"{record}/confirm"))
        ok(here.commission(CAMLITEPE).post(f"{record}/verify"))
        ok(here.board(CAMLITEPE).post(f"{record}/review"))
        read = ok(here.monitoring.post(f"{record}/accept"))
        of_gulyolu = ok(here.gul.get("/v1/activity-records"))["items"]
        of = {
            unit: ok(here.monitoring.get(f"/v1/activity-records?award_area=project_award&school={unit}"))["items"]
            for unit in (CAMLITEPE, GULYOLU, ISKELEYOLU, "tr/10")
        }

    assert {unit: len(those) for unit, those in of.items()} == {CAMLITEPE: 1, GULYOLU: 1, ISKELEYOLU: 0, "tr/10": 1}
    assert read["people"] == [{"person": str(here.selin.id)}]
    assert cast.last("awards.activity_record.accepted")["data"]["facts"]["schools"] == [CAMLITEPE, GULYOLU]
    assert [one["id"] for one in of_gulyolu] == [read["id"]]


@pytest.mark.requirement("AWD-24")
def test_what_is_changed_after_a_return_is_confirmed_anew(cast: Settled) -> None:
    here = Recording(cast)
    with at("10.11.2025"):
        team = here.team(here.head_camlitepe, here.selin)
        record = here.submitted(here.selin, TEKNOFEST, team=team)
        ok(here.head_gulyolu.post(f"{record}/confirm"))
        ok(here.commission(CAMLITEPE).post(f"{record}/return", {"reason": "Özeti yazın"}))
        version = here.selin.get(record).headers["ETag"]
        changed = TEKNOFEST | {"team": team, "summary": "Haberleşme modülü", "people": [str(here.selin.id)]}
        edited = ok(here.selin.put(record, changed, If_Match=version))
        ok(here.selin.post(f"{record}/submit"))
        answer = here.commission(CAMLITEPE).post(f"{record}/verify")

    assert edited["co_owners"] == [{"unit": GULYOLU, "confirmed_at": None}]
    assert refusal(answer) == (409, "co_owners_not_confirmed")


@pytest.mark.requirement("AWD-24", "SEC-01")
def test_whoever_looks_at_a_record_is_warned_of_one_like_it(cast: Settled) -> None:
    """The province's board reads both; a school is told only that there is another one elsewhere."""
    here = Recording(cast)
    with at("24.11.2025"):
        first = here.submitted(here.selin, SEMINAR)
        alone = ok(here.selin.get(first))
        said = SEMINAR | {"name": "Öğretmenlere yapay zekâ okuryazarlığı semineri", "starts_on": "2025-10-21"}
        second = here.submitted(here.gul, said)
        third = here.submitted(here.murat, SEMINAR | {"starts_on": "2026-01-12", "ends_on": "2026-01-12"})
        other = here.submitted(here.murat, SEMINAR | {"name": "Deprem tatbikatı eğitimi"})
        board, school = ok(here.monitoring.get(second)), ok(here.gul.get(second))
        apart = [ok(here.murat.get(one))["likeness"] for one in (third, other)]

    assert alone["likeness"] is None
    assert [(one["id"], one["same_file"]) for one in board["likeness"]["records"]] == [
        (first.rpartition("/")[2], False)
    ]
    assert school["likeness"] == {"records": [], "elsewhere": 1}
    assert apart == [None, None]


@pytest.mark.requirement("AWD-24")
def test_the_same_photograph_in_two_records_is_a_likeness_whatever_they_are_called(cast: Settled) -> None:
    here = Recording(cast)
    page = {"kind": "file", "title": "Tutanak"}
    with at("24.11.2025"):
        first = here.drafted(here.selin, SEMINAR)
        second = here.drafted(here.murat, SEMINAR | {"name": "Deprem tatbikatı eğitimi"})
        for who, record in ((here.selin, first), (here.murat, second)):
            ok(who.bring(f"{record}/add_evidence", **page, file=upload(PDF, "tutanak.pdf")))
        ok(here.selin.post(f"{first}/submit"))
        found = ok(here.murat.get(second))["likeness"]

    assert [(one["id"], one["same_file"]) for one in found["records"]] == [(first.rpartition("/")[2], True)]
