"""What a partnership puts on paper: read back as people read it."""

from __future__ import annotations

import hashlib
import os
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from chassis.documents import making
from chassis.documents.codes import digest_of, read_code
from chassis.texts import text
from services.partnership.catalogue.model import OUTCOMES
from tests.papers import codes_on, pages_of, read_aloud, words_of
from tests.partnership.cast import Cast, at, ok
from tests.partnership.reporting import carried_out, drafted, measured, sent, words


def documents(cast: Cast, thing: str) -> list[dict[str, Any]]:
    """What was put on paper, newest first, once the worker has made all of it."""
    while making.make_next():
        pass
    found: list[dict[str, Any]] = ok(cast.selin.get(f"{thing}/documents"))["items"]
    return found


def issued(cast: Cast) -> list[tuple[str, int, str]]:
    """What was told of documents, in order: kind, number and state."""
    told = [one["data"]["facts"] for one in cast.house.events() if one["type"] == "partnership.document.issued"]
    return [(facts["kind"], facts["number"], facts["state"]) for facts in told]


def test_a_sent_plan_is_a_tagged_pdf_with_its_turkish_words_and_a_code(cast: Cast, tmp_path: Path) -> None:
    plan = f"/v1/action-plans/{cast.submitted_plan}"

    [document] = documents(cast, plan)

    pdf = cast.selin.get(document["href"]).data
    assert hashlib.sha256(pdf).hexdigest() == document["sha256"]
    (Path(os.environ.get("PICTURES", tmp_path)) / "plan.pdf").write_bytes(pdf)
    told = words_of(pdf)
    for said in (
        "2025-2026 Ortak Eylem Planı",
        "Çamlıtepe Fen Lisesi – Poyrazlı Anadolu Lisesi",
        "TYT matematik ortalaması",
        "18,5",
        "İçerik beyanı",
        "Müdür Çam",
        "Okul müdürü onayı",
        "Selin Aktaş",
        "Koordinatör mutabakatı",
        document["code"],
    ):
        assert said in told
    assert "\ufffd" not in told
    catalog = PdfReader(BytesIO(pdf)).trailer["/Root"]
    assert (catalog["/Lang"], catalog["/MarkInfo"]["/Marked"]) == ("tr", True)
    assert "/StructTreeRoot" in catalog
    found = [code for page in pages_of(pdf, tmp_path / "pages") for code in codes_on(page)]
    assert found == [f"http://127.0.0.1:8100/check/{document['code']}"]
    assert read_code(document["code"].lower().replace("-", " ")) == document["code"]


def test_a_plan_that_is_returned_withdraws_its_paper_and_the_next_one_takes_its_place(cast: Cast) -> None:
    plan = f"/v1/action-plans/{cast.submitted_plan}"
    [first] = documents(cast, plan)
    with at("27.8.2025"):
        ok(cast.altieylul.post(f"{plan}/return", {"reason": "Gösterge ölçüm tarihi eksik"}))
    assert [one["state"] for one in documents(cast, plan)] == ["withdrawn"]

    with at("2.9.2025"):
        ok(cast.selin.post(f"{plan}/revise"))
        for who, step in ((cast.selin, "agree"), (cast.murat, "agree"), (cast.head_one, "approve")):
            ok(who.post(f"{plan}/{step}"))
        ok(cast.head_two.post(f"{plan}/approve"))
        ok(cast.head_one.post(f"{plan}/submit"))
        documents(cast, plan)
        ok(cast.altieylul.post(f"{plan}/forward", {}))
        ok(cast.province.post(f"{plan}/forward", {}))
        ok(cast.ogm.post(f"{plan}/accept", {}))
        third, second, again = documents(cast, plan)

    assert [third["state"], second["state"], again["state"]] == ["valid", "replaced", "withdrawn"]
    assert again["id"] == first["id"]
    assert [state for kind, _, state in issued(cast) if kind == "action_plan"] == [
        "valid", "withdrawn", "valid", "replaced", "valid"
    ]  # fmt: skip
    told = words_of(cast.ogm.get(third["href"]).data)
    assert told.count("Koordinatör mutabakatı") == 2
    assert "Ogün Gençer" in told


def test_minutes_are_on_paper_and_their_event_tells_nothing_of_anybody(cast: Cast, tmp_path: Path) -> None:
    assert cast.appointments
    with at("12.5.2025"):
        meeting = cast.meet("information", [cast.head_one, cast.head_two, cast.aylin, cast.poyraz_zumre])

    [document] = documents(cast, f"/v1/meetings/{meeting}")

    pdf = cast.selin.get(document["href"]).data
    (Path(os.environ.get("PICTURES", tmp_path)) / "minutes.pdf").write_bytes(pdf)
    told = words_of(pdf)
    for said in ("Bilgilendirme toplantısı tutanağı", "Müdür Poyraz", "Görüşüldü.", "Katılanlar", "Çevrim içi"):
        assert said in told
    event = cast.last("partnership.document.issued")
    assert event["data"]["facts"] == {
        "code_digest": digest_of(document["code"]),
        "sha256": document["sha256"],
        "kind": "meeting_minutes",
        "title": {"tr": "Toplantı tutanağı", "en": "Minutes of a meeting"},
        "issuer": {"tr": "Okul Ortaklığı", "en": text("service", "en")},
        "number": 2,
        "state": "valid",
        "issued_at": document["issued_at"].replace("+00:00", "Z"),
    }
    assert document["code"] not in str(event)
    assert not [name for name in cast.names.values() if name in str(event)]
    assert cast.stranger.get(f"/v1/meetings/{meeting}/documents").status_code == 404
    assert cast.stranger.get(document["href"]).status_code == 404


@pytest.mark.requirement("PAR-41", "PAR-43")
def test_a_sent_report_is_on_paper_with_every_figure_whole_and_all_outcomes(cast: Cast, tmp_path: Path) -> None:
    carried_out(cast)
    measured(cast, 1234567.125)
    report = drafted(cast)
    with at("17.6.2026"):
        cast.edit(cast.selin, report, words(cast))
    sent(cast, report)

    [document] = documents(cast, report)

    pdf = cast.selin.get(document["href"]).data
    (Path(os.environ.get("PICTURES", tmp_path)) / "report.pdf").write_bytes(pdf)
    said = read_aloud(pdf)
    for expected in (
        "2025-2026 İzleme Değerlendirme Raporu",
        "TYT matematik ortalaması",
        "18,5",
        "1234567,125",
        "Hedef aşıldı.",
        "materyal paylaşımı az",
        "Koordinatör mutabakatı",
        "Müdür Poyraz",
        document["code"],
    ):
        assert expected in said
    assert said.count("Yapıldı.") == len(OUTCOMES)
    found = [code for page in pages_of(pdf, tmp_path / "pages") for code in codes_on(page)]
    assert found == [f"http://127.0.0.1:8100/check/{document['code']}"]
