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
from tests.training.cast_requests import Cast

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
