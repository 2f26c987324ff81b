"""SC-MGT, steps 14 and 15: a member's work is shown to all, and the trainer is paid."""

from __future__ import annotations

from tests.training.answers import at, ok, people_told, refusal, told_to
from tests.training.cast_communities import Cast
from tests.training.group import Group

DOCUMENTS = ("assignment_approval", "lesson_schedule", "attendance_sheet", "extra_lesson_table")
WORK = {
    "name": "Deniz’in etkinliği",
    "summary": "Işığın kırılması.",
    "subject": "Fizik",
    "grade": "10",
    "licence": "cc_by",
    "declares_content_rules": True,
}


def shown(cast: Cast, group: Group) -> None:
    """Step 14."""
    with at("10.12.2025"):
        said = WORK | {"community": group.id, "author": str(cast.deniz.id)}
        work = f"/v1/good-practices/{ok(cast.trainer.post('/v1/good-practices', said))['id']}"
        ok(cast.deniz.post(f"{work}/submit"))
        ok(cast.head_ayvalik.post(f"{work}/endorse"))
        ok(cast.oyggm.post(f"{work}/publish"))
        read = ok(cast.stranger.get(work))
        assert (read["author_name"], read["school_name"]) == ("Deniz Kaya", "Ayvalık Rüzgârlıkıyı Anadolu Lisesi")


def paid(cast: Cast, group: Group) -> None:
    """Step 15."""
    with at("12.12.2025"):
        [line] = ok(cast.oyggm.get("/v1/fee-files?state=draft"))["items"]
        file = f"/v1/fee-files/{line['id']}"
        opened = ok(cast.oyggm.get(file))
        assert (opened["payer"], opened["source_id"]) == ("oyggm", group.id)
        assert [(one["taught_on"], one["hours"]) for one in opened["hours"]] == [
            ("2025-10-06", 2), ("2025-11-03", 2), ("2025-12-08", 2),
        ]  # fmt: skip
        money = ok(cast.oyggm.post("/v1/appropriations", {"amount": "5000.00", "budget_year": 2025}))["id"]
        sent = {"document_number": "2025/17", "transferred_on": "2025-12-01"}
        ok(cast.oyggm.post(f"/v1/appropriations/{money}/transfer", sent))
        ok(cast.oyggm.post(f"{file}/enter_rate", {"rate": "185.35"}))
        for kind in DOCUMENTS:
            signed = {} if kind == "attendance_sheet" else {"signed_by": "Özge Genel", "signed_on": "2025-12-11"}
            ok(cast.oyggm.post(f"{file}/write_document", {"kind": kind, "is_filled": True} | signed))
        unsigned = cast.oyggm.post(f"{file}/complete")
        assert refusal(unsigned) == (422, "documents_incomplete")
        assert unsigned.json["missing"] == ["choice.fee_document.attendance_sheet"]
        assert "Yoklama çizelgesi" in unsigned.json["title"]
        last = {"kind": "attendance_sheet", "is_filled": True, "signed_by": "Tuna Eğitmen", "signed_on": "2025-12-12"}
        ok(cast.oyggm.post(f"{file}/write_document", last))
        ok(cast.oyggm.post(f"{file}/complete"))
        assert ok(cast.oyggm.post(f"{file}/send"))["state"]["code"] == "sent"
        assert told_to(cast.last("training.fee_file.sent")) == {("oyggm_officer", "tr")}
        assert refusal(cast.oyggm.post(f"{file}/approve")) == (409, "own_record")
        assert ok(cast.oyggm_two.post(f"{file}/approve"))["state"]["code"] == "approved"
        done = ok(cast.oyggm_two.post(f"{file}/pay", {"paid_on": "2025-12-12", "document_number": "T-1"}))
        assert (done["state"]["code"], done["total"]) == ("paid", "1112.10")
        assert people_told(cast.last("training.fee_file.paid")) == {str(cast.trainer.id)}
