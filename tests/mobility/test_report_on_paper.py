"""The report on paper, and who sees the number that it carries (Ek-3, PRV-02 … PRV-04)."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from chassis.documents.model import Document
from tests.mobility.cast import at, clock_takes, ok, refusal
from tests.mobility.visiting import GAINED, ITEMS, NUMBER, Visiting, delivers, reaches_the_province
from tests.papers import in_order, pages_of, read_aloud


@pytest.mark.requirement("PRV-02", "PRV-03", "PRV-04", "MOB-12")
def test_the_number_is_closed_shown_masked_and_looked_at_with_a_reason_that_stays(visiting: Visiting) -> None:
    cast = visiting
    deniz = cast.visited(cast.deniz)
    with at("27.4.2026"):
        clock_takes()
        delivers(cast.deniz, deniz)
        why = {"reason": "Yolluk belgesi"}
        looked = cast.head_ayvalik.post(f"{deniz}/view_number", why)
        assert looked.json["numbers"] == [{"name": "Deniz Kaya", "number": NUMBER}]
        assert refusal(cast.auditor.post(f"{deniz}/view_number", why)) == (422, "audit_order_required")
        assert cast.onur.post(f"{deniz}/view_number", why).status_code == 403
        [last] = ok(cast.deniz.get(f"{deniz}/history"))["items"][-1:]
        assert (last["action"], last["reason"]) == ("view_number", "Yolluk belgesi")
        texts = [str(one) for one in (*cast.house.events(), ok(cast.province.get(deniz)))]
        with Session(cast.house.engine) as session:
            tables = session.scalars(text("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")).all()
            texts += [str(session.execute(text(f'SELECT * FROM "{table}"')).all()) for table in tables]  # noqa: S608  # names of our own tables

    assert [one for one in texts if NUMBER in one] == []


# The form's headings and the fields MOB-12.01 to .10, as the guide prints them.
HEADINGS = [
    "Öğretmen-Yönetici Hareketlilik Programı Ziyaret Raporu",
    "Ziyaret programına katılan öğretmen/yönetici",
    "T.C. kimlik numarası",
    "Adı ve soyadı",
    "Okulu",
    "Ziyaret programı kapsamında gidilen okul bilgileri",
    "Okulun adı",
    "Ziyarete açılan alan",
    "Ziyaret başlama tarihi",
    "Ziyaret bitiş tarihi",
    "Ziyaret programı ile ilgili bilgiler",
    "Ziyaret sürecinde elde edilen bilgi ve tecrübeler",
    "Ziyaret programı kapsamında edinilen bilgilerin kendi okulunda uygulamaya geçirilmesi",
]


@pytest.mark.requirement("MOB-12", "MOB-13", "MOB-14", "PRV-03")
def test_the_printed_form_has_the_official_headings_in_their_order_and_a_masked_number(
    visiting: Visiting, tmp_path: Path
) -> None:
    cast = visiting
    deniz = cast.visited(cast.deniz)
    reaches_the_province(cast, deniz)
    with at("29.4.2026"):
        newest, before = ok(cast.province.get(f"{deniz}/documents"))["items"]
        assert (newest["state"], before["state"]) == ("valid", "replaced")
        pdf = cast.province.get(newest["href"]).data
        page = read_aloud(pdf)

    assert in_order(page, HEADINGS) == HEADINGS
    assert pages_of(pdf, tmp_path)
    said = (
        "Ek-3",
        "10*******46",
        "Deniz Kaya",
        "Matematik",
        "20.04.2026",
        "24.04.2026",
        newest["code"],
        GAINED,
        *ITEMS,
    )
    assert [one for one in said if one not in page] == []
    days = [f"{number}. gün ({day})" for number, day in enumerate(("20.04.2026", "21.04.2026", "22.04.2026"), start=1)]
    assert [one for one in (*days, "4. gün (24.04.2026)") if one not in page] == []
    assert "27.04.2026 10.00" in page
    assert "29.04.2026 10.00" in page
    assert NUMBER not in page
    with Session(cast.house.engine) as session:
        assert all(NUMBER not in str(one.content) for one in session.query(Document))
