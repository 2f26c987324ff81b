"""What trainers are paid for lessons: the file, what it needs, a budget year each, and the lines for accounting."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook

from services.training.money.fee_files.model import FeeFile
from services.training.money.fee_steps.process import activity_not_ended
from tests.training.answers import at, ok, refusal, told_to
from tests.training.cast_communities import Cast
from tests.training.claimed import claimed, left, transferred
from tests.training.group import Group

DOCUMENTS = ("assignment_approval", "lesson_schedule", "attendance_sheet", "extra_lesson_table")


SIGNED = {"is_filled": True, "signed_by": "Özge Genel", "signed_on": "2025-12-11"}


@pytest.mark.requirement("FIN-05", "FIN-08", "FIN-09", "FIN-11", "NTF-49")
def test_a_fee_file_goes_out_whole_and_comes_back_with_what_is_missing(communities: Cast) -> None:
    cast = communities
    Group(cast, run_by="ogm_officer").placed().formed().started().completed()
    transferred(cast, "5000.00", None)
    with at("12.12.2025"):
        [found] = ok(cast.ogm.get("/v1/fee-files"))["items"]
        file = f"/v1/fee-files/{found['id']}"
        theirs = cast.oyggm.post(f"{file}/enter_rate", {"rate": "100.00"})
        hours = {"trainer_name": "Prof. Dr. Can Ak", "taught_on": "2025-11-03", "hours": 3}
        year = cast.ogm.post(f"{file}/record_hours", hours | {"taught_on": "2024-11-03"})
        both = cast.ogm.post(f"{file}/record_hours", hours | {"trainer": str(cast.trainer.id)})
        after = cast.ogm.post(f"{file}/record_hours", hours | {"taught_on": "2025-12-09"})
        nobody = cast.ogm.post(f"{file}/record_hours", {**hours, "trainer_name": None, "trainer": found["id"]})
        ok(cast.ogm.post(f"{file}/record_hours", hours))
        rateless = cast.ogm.post(f"{file}/complete")
        ok(cast.ogm.post(f"{file}/enter_rate", {"rate": "185.35"}))
        ok(cast.ogm.post(f"{file}/enter_rate", {"rate": "200.00", "trainer_name": "Prof. Dr. Can Ak"}))
        listed = cast.ogm.post(f"{file}/complete")
        for kind in DOCUMENTS:
            ok(cast.ogm.post(f"{file}/write_document", SIGNED | {"kind": kind}))
        ok(cast.ogm.post(f"{file}/complete"))
        ok(cast.ogm.post(f"{file}/write_document", {"kind": "lesson_schedule", "is_filled": False}))
        unsigned = cast.ogm.post(f"{file}/send")
        ok(cast.ogm.post(f"{file}/write_document", SIGNED | {"kind": "lesson_schedule"}))
        ok(cast.ogm.post(f"{file}/send"))
        ok(cast.oyggm.post(f"{file}/return", {"reason": "Görevlendirme onayı okunmuyor"}))
        returned = cast.last("training.fee_file.returned")
        for step in ("complete", "send"):
            ok(cast.ogm.post(f"{file}/{step}"))
        done = ok(cast.oyggm.post(f"{file}/approve"))
        mine = ok(cast.trainer.get(file))["total"]

    assert refusal(theirs) == (403, "role_not_allowed")
    assert refusal(year) == (422, "outside_budget_year")
    assert refusal(after) == (422, "after_the_activity")
    assert refusal(nobody) == (422, "fee_trainer_unknown")
    assert refusal(both) == (422, "validation_failed")
    assert refusal(rateless) == (422, "hours_required")
    assert (refusal(listed), len(listed.json["missing"])) == ((422, "documents_incomplete"), 4)
    assert (refusal(unsigned), unsigned.json["missing"]) == (
        (422, "documents_incomplete"),
        ["choice.fee_document.lesson_schedule"],
    )
    assert told_to(returned) == {("ogm_officer", "tr")}
    assert {one["legal_basis"] for one in done["hours"]} == {"law_657_art_176"}
    assert (done["total"], mine) == ("1712.10", "1712.10")
    assert left(cast, "tr") == Decimal("3287.90")
    assert {one.get(file).status_code for one in (cast.province, cast.deniz, cast.trainer_two)} == {404}


@pytest.mark.requirement("FIN-09")
@pytest.mark.usefixtures("in_memory")
def test_no_fee_file_is_sent_before_the_activitys_end() -> None:
    with at("8.12.2025"):
        assert activity_not_ended(FeeFile(ended_on=date(2025, 12, 8)))
        assert not activity_not_ended(FeeFile(ended_on=date(2025, 12, 9)))
    assert activity_not_ended.status == 409  # type: ignore[attr-defined]  # said by the rule


@pytest.mark.requirement("FIN-03", "FIN-08")
def test_a_community_over_two_budget_years_has_a_file_of_each(communities: Cast) -> None:
    cast = communities
    group = Group(cast).placed().formed().started()
    group.evaluated()
    with at("12.1.2026"):
        group.meet("2026-01-12T09:00:00+03:00", lesson_hours=4)
        ok(cast.trainer.post(f"{group.address}/complete"))
        files = [
            ok(cast.oyggm.get(f"/v1/fee-files/{one['id']}")) for one in ok(cast.oyggm.get("/v1/fee-files"))["items"]
        ]

    hours = {one["budget_year"]: sum(line["hours"] for line in one["hours"]) for one in files}
    assert hours == {2025: 6, 2026: 4}


@pytest.mark.requirement("FIN-05", "FIN-11")
def test_accounting_gets_the_lines_as_a_workbook_and_nothing_that_is_worked_out(communities: Cast) -> None:
    cast = communities
    group = Group(cast).placed().formed().started().completed()
    claimed(cast, group, "99.99", "0.01")
    with at("12.12.2025"):
        fees = cast.oyggm.get("/v1/fee-files/workbook?state=draft")
        claims = cast.province.get("/v1/travel-claims/workbook")
        none = cast.ankara.get("/v1/travel-claims/workbook")

    assert "attachment" in fees.headers["Content-Disposition"]
    assert [row[4:8] for row in rows(fees.data)[1:-1]] == [
        ("Tuna Eğitmen", "06.10.2025", "2", None),
        ("Tuna Eğitmen", "03.11.2025", "2", None),
        ("Tuna Eğitmen", "08.12.2025", "2", None),
    ]
    table = rows(claims.data)
    assert table[0][:4] == ("Dosya numarası", "Durum", "Bildiren", table[0][3])
    assert [row[6:10] for row in table[1:-1]] == [
        ("Yol masrafı", "03.11.2025", "99.99", "6245 sayılı Harcırah Kanunu"),
        ("Yol masrafı", "03.11.2025", "0.01", "6245 sayılı Harcırah Kanunu"),
    ]
    assert str(cast.province.id) in table[-1][0]
    assert len(rows(none.data)) == 2


def rows(content: bytes) -> list[tuple[Any, ...]]:
    """The cells of the only sheet."""
    book = load_workbook(BytesIO(content))
    found = list(book.active.iter_rows(values_only=True))  # type: ignore[union-attr]  # it has one sheet
    book.close()
    return found
