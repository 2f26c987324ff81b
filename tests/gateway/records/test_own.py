"""One's own record: on a page and as a tagged PDF with a code, for oneself and for nobody else."""

from __future__ import annotations

import io
from typing import Any
from uuid import uuid4

import pytest
from pypdf import PdfReader
from sqlalchemy import text
from sqlalchemy.orm import Session
from werkzeug.test import TestResponse

from chassis.documents import making
from gateway.documents import queries as checking
from gateway.subscriptions import LISTENER
from tests.gateway.directory.doors import ADMIN, BELOW, Directory
from tests.gateway.records.recording import VISIT, done, told
from tests.papers import words_of
from tests.telling import hear

OTHERS = ("nermin.ege", ADMIN, "aysun.zeytinci", "cansu.ilhan", "tuna.ozturk", "selin.aktas", "adil.iliman")


@pytest.fixture
def kept(directory: Directory) -> Directory:
    """What Deniz did in two programmes."""
    deniz = directory.person("deniz.kaya").id
    course, visit = uuid4(), uuid4()
    hear(
        LISTENER,
        told(course, 1, done(deniz, hours=12), title={"tr": "Ölçme ve değerlendirme", "en": "Assessment"}),
        told(visit, 1, done(deniz, VISIT, hours=None, ends_on="2026-03-06"), title={"tr": "İzmir", "en": "To İzmir"}),
    )
    return directory


def page(directory: Directory, who: str) -> str:
    """The page as a browser gets it."""
    asks = {"Authorization": f"Bearer {directory.token(who)}", "Accept": "text/html", "Accept-Language": "tr"}
    answer = directory.client.get("/record", headers=asks)
    assert answer.status_code == 200
    return answer.get_data(as_text=True)


def issued(directory: Directory, who: str) -> dict[str, Any]:
    """An extract on paper, as its door shows it when it is made."""
    extract = directory.post(who, "/record-extracts", None)
    assert extract.status_code == 201, extract.json
    while making.make_next():
        pass
    [document] = directory.get(who, f"/record-extracts/{extract.json['id']}/documents").json["items"]
    return dict(document)


def file_of(directory: Directory, who: str, document: dict[str, Any]) -> TestResponse:
    return directory.get(who, document["href"].removeprefix("/v1"))


@pytest.mark.requirement("PRV-15")
def test_the_page_shows_what_one_did_in_all_programmes_with_its_sums(kept: Directory) -> None:
    shown = page(kept, "deniz.kaya")
    said = kept.get("deniz.kaya", "/record").json

    for word in ("Ölçme ve değerlendirme", "İzmir", "Kurs", "Ziyaret", "2025-2026", "Toplam"):
        assert word in shown
    assert said["years"] == [{"of": "2025-2026", "number": 2, "hours": 12}]
    assert [(one["of"], one["number"], one["hours"]) for one in said["kinds"]] == [("Kurs", 1, 12), ("Ziyaret", 1, 0)]
    assert [one["title"] for one in said["items"]] == ["İzmir", "Ölçme ve değerlendirme"]


@pytest.mark.requirement("PRV-15")
def test_it_is_a_tagged_pdf_with_every_line_and_a_code_that_the_check_knows(kept: Directory) -> None:
    document = issued(kept, "deniz.kaya")
    pdf = file_of(kept, "deniz.kaya", document).data

    catalog: Any = PdfReader(io.BytesIO(pdf)).trailer["/Root"]
    assert (catalog["/Lang"], catalog["/MarkInfo"]["/Marked"]) == ("tr", True)
    words = words_of(pdf)
    for said in ("Mesleki gelişim kaydı", "Deniz Kaya", "Ölçme ve değerlendirme", "Ziyaret", "12", document["code"]):
        assert said in words
    hear(LISTENER, *[one for one in kept.events() if one["type"] == "gateway.document.issued"])
    with Session(kept.engine) as session:
        known = checking.by_code(session, document["code"])
    assert known is not None
    assert (known.state, known.sha256, known.title["tr"]) == ("valid", document["sha256"], "Mesleki gelişim kaydı")


@pytest.mark.requirement("PRV-15", "SEC-01")
def test_nobody_else_sees_it_whoever_they_are(kept: Directory) -> None:
    document = issued(kept, "deniz.kaya")

    for who in OTHERS:
        assert kept.get(who, "/record").json["items"] == []
        assert kept.get(who, "/record-extracts").json["items"] == []
        assert file_of(kept, who, document).status_code == 404
        assert "Ölçme" not in page(kept, who)
    assert kept.get("client:other", "/record").status_code == 404


@pytest.mark.requirement("PRV-04")
def test_its_event_says_that_there_is_a_copy_and_nothing_of_what_stands_in_it(kept: Directory) -> None:
    kept.forget()

    issued(kept, "deniz.kaya")

    told_of = str(kept.events())
    assert kept.told() == ["gateway.record_extract.issued", "gateway.document.issued"]
    assert not [word for word in ("Ölçme", "Ziyaret", "Kaya") if word in told_of]


def test_from_the_page_a_copy_is_asked_for_and_stands_on_it_when_it_is_made(kept: Directory) -> None:
    issued(kept, "deniz.kaya")

    shown = page(kept, "deniz.kaya")

    with Session(kept.engine) as session:
        [code] = session.scalars(text("SELECT code FROM documents"))
    assert code in shown
    assert f"{BELOW}/record-extracts/" in shown
