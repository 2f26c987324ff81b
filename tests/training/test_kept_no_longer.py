"""Five years after a request no number and nothing said of a trainer is left of it, and its people still count."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy.orm import Session

from chassis.key_renewal import is_old
from chassis.national_ids import keys
from chassis.retention import ErasureRun, erase_all
from services.training.requests.request_people.model import RequestPerson
from services.training.retention import KEEPS
from tests.training.alike import ONE
from tests.training.answers import at, ok
from tests.training.cast_communities import Cast as Communities
from tests.training.cast_requests import Cast
from tests.training.claimed import claimed, transferred
from tests.training.group import Group

PEOPLE = 6


@pytest.mark.requirement("PRV-14")
def test_after_its_period_a_form_has_its_lines_and_no_numbers(requests: Cast) -> None:
    with at("24.9.2025"):
        school = requests.others[ONE]
        form = school.asks("Akıllı tahta kullanımı", PEOPLE, content_headings=["Tahtanın araçları"])
        before = ok(school.principal.get(form))
    with at("24.9.2030"):
        erase_all(KEEPS)
        in_time = ok(school.principal.get(form))
    with at("25.9.2030"):
        erase_all(KEEPS)
        after = ok(school.principal.get(form))
        looked = ok(school.principal.post(f"{form}/view_numbers", {"reason": "İnceleme"}))["numbers"]

    assert [one["national_id"] for one in in_time["trainers"]] == [one["national_id"] for one in before["trainers"]]
    assert len(after["same_school_participants"]) == PEOPLE
    assert {one["national_id"] for one in (*after["trainers"], *after["same_school_participants"])} == {""}
    assert [one["preference_reason"] for one in after["trainers"]] == [None]
    assert {one["number"] for one in looked} == {""}
    with Session(requests.house.engine) as session:
        lines = session.query(RequestPerson).all()
        # New keys pass over them.
        assert session.query(RequestPerson).where(is_old(RequestPerson, keys())).count() == 0
        told = session.get_one(ErasureRun, date(2030, 9, 25)).erased
    assert {bytes(one.sealed) for one in lines} == {b""}
    assert (told["national_id"], told["preference_reason"]) == (PEOPLE + 1, 1)


@pytest.mark.requirement("PRV-14", "FIN-04")
def test_ten_years_after_a_claim_neither_name_nor_paper_is_left_and_its_sums_are(communities: Communities) -> None:
    transferred(communities, "10000.00")
    claim = claimed(communities, Group(communities), "250.25")
    with at("20.11.2025"):
        ok(communities.province.post(f"{claim}/approve"))
        ok(communities.province.post(f"{claim}/pay", {"paid_on": "2025-11-20", "document_number": "T-9"}))
    shown = []
    for day in ("20.11.2035", "21.11.2035"):
        with at(day):
            erase_all(KEEPS)
            said = ok(communities.province.get(claim))
            papers = ok(communities.province.get(f"{claim}/evidence"))["items"]
            shown.append((bool(said["claimant_name"]), said["document_number"], said["total"], len(papers)))

    assert shown == [(True, "T-9", "250.25", 1), (False, None, "250.25", 0)]
