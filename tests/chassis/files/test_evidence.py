"""Evidence of a thing, as the made-up excursions take it with one row of their table."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from sqlalchemy import text
from sqlalchemy.orm import Session

from chassis import history
from chassis.evidence import forgetting
from chassis.identity import Role
from tests.chassis.files import samples
from tests.chassis.files.samples import upload
from tests.doors import House, Person, opened

SCHOOL, OTHER, DISTRICT = "tr/10/bandirma/745612", "tr/10/bandirma/745613", "tr/10/bandirma"


@pytest.fixture
def excursions(service_database: Callable[[str], str], tmp_path: Path) -> Iterator[House]:
    with opened("tests.excursions", service_database("tests.excursions"), tmp_path) as house:
        yield house


@pytest.fixture
def principal(excursions: House) -> Person:
    return excursions.person(Role.PRINCIPAL, SCHOOL)


@pytest.fixture
def thing(principal: Person) -> str:
    answer = principal.post("/v1/excursions", {"place": "Kaz Dağı", "pupils": 30})
    return f"/v1/excursions/{answer.json['id']}"  # type: ignore[index]  # it has a body


def bring(who: Person, thing: str, content: bytes, name: str, **said: str) -> Any:
    form = {"kind": "file", "title": "Tutanak", **said}
    return who.bring(f"{thing}/add_evidence", file=upload(content, name), **form)


def in_store(tmp_path: Path) -> list[Path]:
    return [file for file in (tmp_path / "files").rglob("*") if file.is_file()]


def test_a_file_lies_under_its_digest_and_comes_back_as_it_was(
    excursions: House, principal: Person, thing: str, tmp_path: Path
) -> None:
    answer = bring(principal, thing, samples.PDF, "../gezi/Gezi izni (Şubat).pdf")

    assert answer.status_code == 201, answer.text
    digest = hashlib.sha256(samples.PDF).hexdigest()
    assert (answer.json["sha256"], answer.json["size"], answer.json["name"]) == (
        digest, len(samples.PDF), "Gezi izni (Şubat).pdf"
    )  # fmt: skip
    assert [file.name for file in in_store(tmp_path)] == [digest]
    listed = principal.get(f"{thing}/evidence").json["items"]
    assert [one["id"] for one in listed] == [answer.json["id"]]
    got = principal.get(listed[0]["href"])
    assert (got.status_code, got.data, got.headers["Content-Type"]) == (200, samples.PDF, "application/pdf")
    assert got.headers["Content-Disposition"].startswith("attachment;")
    assert "sandbox" in got.headers["Content-Security-Policy"]
    assert got.headers["X-Content-Type-Options"] == "nosniff"
    told = excursions.events()[-1]
    assert told["type"] == "excursions.excursion.evidence_added"
    assert told["data"]["facts"] == {"evidence": answer.json["id"], "kind": "file"}
    assert told["data"]["what"] == {"tr": "Kanıt eklendi", "en": "Evidence added"}


def test_who_may_not_see_the_thing_finds_no_evidence_and_brings_none(
    excursions: House, principal: Person, thing: str, tmp_path: Path
) -> None:
    one = bring(principal, thing, samples.PDF, "a.pdf").json
    stranger = excursions.person(Role.PRINCIPAL, OTHER)
    officer = excursions.person(Role.DISTRICT_OFFICER, DISTRICT)

    assert stranger.get(f"{thing}/evidence").status_code == 404
    assert stranger.get(one["href"]).status_code == 404
    assert bring(stranger, thing, samples.WORD, "b.docx").status_code == 404
    assert officer.get(one["href"]).status_code == 200
    refused = bring(officer, thing, samples.WORD, "b.docx")
    assert (refused.status_code, refused.json["code"]) == (403, "role_not_allowed")
    assert excursions.client.get(one["href"]).status_code == 401
    assert len(in_store(tmp_path)) == 1


@pytest.mark.parametrize(
    ("content", "name", "kind"),
    [
        (samples.PDF, "plan.PDF", "application/pdf"),
        (samples.WORD, "plan.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (samples.WRITTEN, "plan.odt", "application/vnd.oasis.opendocument.text"),
        (samples.picture(), "foto.jpeg", "image/jpeg"),
        (samples.picture("PNG"), "foto.png", "image/png"),
        (samples.picture("WEBP"), "foto.webp", "image/webp"),
    ],
)
def test_a_kind_is_told_by_what_is_in_the_file(
    principal: Person, thing: str, content: bytes, name: str, kind: str
) -> None:
    answer = bring(principal, thing, content, name)

    assert (answer.status_code, answer.json.get("media_type")) == (201, kind)


@pytest.mark.parametrize(
    ("content", "name", "code"),
    [
        (samples.PROGRAM, "plan.pdf", "file_disguised"),
        (samples.PAGE, "foto.jpg", "file_disguised"),
        (samples.PDF, "foto.jpg", "file_disguised"),
        (samples.picture()[:90], "foto.jpg", "file_disguised"),
        (samples.WITH_PROGRAM, "plan.docx", "file_disguised"),
        (samples.ARCHIVE, "plan.docx", "file_disguised"),
        (samples.ARCHIVE, "plan.zip", "file_kind_not_taken"),
        (samples.PROGRAM, "kur.exe", "file_kind_not_taken"),
        (samples.PAGE, "sayfa.html", "file_kind_not_taken"),
        (b"", "bos.pdf", "file_disguised"),
    ],
)
def test_what_is_something_else_than_its_name_says_is_refused_in_both_languages(
    principal: Person, thing: str, tmp_path: Path, content: bytes, name: str, code: str
) -> None:
    answers = [bring(who, thing, content, name) for who in (principal, replace(principal, language="en"))]

    assert [(one.status_code, one.json["code"]) for one in answers] == [(415, code)] * 2
    assert answers[0].json["title"] != answers[1].json["title"]
    assert "{" not in answers[0].text.partition('"title"')[2].partition('"status"')[0]
    assert in_store(tmp_path) == []


def test_what_is_too_large_is_refused(principal: Person, thing: str, tmp_path: Path) -> None:
    answer = bring(principal, thing, samples.PDF + bytes(20_000_000), "buyuk.pdf")

    assert (answer.status_code, answer.json["code"]) == (413, "file_too_large")
    assert answer.json["title"] == "Dosya çok büyük; en çok 20 MB olabilir."
    assert in_store(tmp_path) == []


def test_of_two_hundred_megabytes_none_is_read(principal: Person, thing: str) -> None:
    class Unread(BytesIO):
        def read(self, *_: Any) -> bytes:
            raise AssertionError("the body was read")

        readline = readinto = read  # type: ignore[assignment]  # none of them is to be called

    answer = principal.client.post(
        f"{thing}/add_evidence",
        input_stream=Unread(),
        content_type="multipart/form-data; boundary=x",
        headers=principal.headers,
        environ_overrides={"CONTENT_LENGTH": "200000000"},
    )

    assert (answer.status_code, answer.json["code"]) == (413, "file_too_large")  # type: ignore[index]  # it has a body


def test_a_picture_of_too_many_points_is_not_unpacked(principal: Person, thing: str) -> None:
    bomb = BytesIO()
    Image.new("1", (20_000, 20_000)).save(bomb, "PNG")

    answer = bring(principal, thing, bomb.getvalue(), "bomba.png")

    assert (answer.status_code, answer.json["code"]) == (413, "picture_too_large")


def test_a_photo_needs_consent_and_forgets_where_it_was_taken(principal: Person, thing: str) -> None:
    photo = samples.picture(size=(5000, 100))
    assert b"Exif" in photo

    without = bring(principal, thing, photo, "foto.jpg", kind="photo")
    no_photo = bring(principal, thing, samples.PDF, "foto.pdf", kind="photo", consent="given")
    kept = bring(principal, thing, photo, "foto.jpg", kind="photo", consent="given")

    assert (without.status_code, list(without.json["errors"])) == (422, ["consent"])
    assert (no_photo.status_code, no_photo.json["code"]) == (415, "photo_expected")
    assert (kept.status_code, kept.json["consent"]) == (201, "given")
    shown = Image.open(BytesIO(principal.get(kept.json["href"]).data))
    assert (shown.size, dict(shown.getexif())) == ((4000, 80), {})


def test_a_link_is_an_address_of_the_internet(principal: Person, thing: str) -> None:
    def link(address: str) -> Any:
        return principal.bring(f"{thing}/add_evidence", kind="link", title="Haber", address=address)

    assert link("https://ornek.meb.k12.tr/haber").status_code == 201
    for wrong in ("javascript:alert(1)", "file:///etc/passwd", "ornek", "https://", ""):
        assert link(wrong).status_code == 422


def test_the_same_call_again_keeps_one(principal: Person, thing: str) -> None:
    def again(content: bytes) -> Any:
        form = {"kind": "file", "title": "Tutanak", "file": upload(content, "a.pdf")}
        headers = principal.headers | {"Idempotency-Key": "one"}
        return principal.client.post(
            f"{thing}/add_evidence", data=form, content_type="multipart/form-data", headers=headers
        )

    first, second, other = again(samples.PDF), again(samples.PDF), again(samples.PDF + b"%%EOF")

    assert first.json["id"] == second.json["id"]
    assert (other.status_code, other.json["code"]) == (422, "idempotency_key_reused")
    assert len(principal.get(f"{thing}/evidence").json["items"]) == 1


def test_what_is_taken_back_is_forgotten_once_nothing_else_needs_it(
    excursions: House, principal: Person, thing: str, tmp_path: Path
) -> None:
    one, two = (bring(principal, thing, samples.PDF, "a.pdf").json["id"] for _ in range(2))
    assert len(in_store(tmp_path)) == 1

    for number, evidence in enumerate((one, two)):
        said = {"evidence": evidence, "reason": "Yanlış dosya"}
        assert principal.post(f"{thing}/remove_evidence", said).status_code == 200
        forgetting.forget()
        assert len(in_store(tmp_path)) == 1 - number

    assert principal.get(f"{thing}/evidence").json["items"] == []
    assert principal.get(f"{thing}/evidence/{one}/file").status_code == 404
    assert forgetting.forget() == 0
    again = principal.post(f"{thing}/remove_evidence", {"evidence": one, "reason": "Yine"})
    assert (again.status_code, again.json["code"]) == (422, "evidence_unknown")
    with Session(excursions.engine) as session:
        lines = history.lines_of(session, session.execute(text("SELECT id FROM excursions")).scalar_one())
    assert [line.reason for line in lines if line.action == "remove_evidence"] == ["Yanlış dosya"] * 2


def test_in_a_state_that_takes_none_nothing_is_kept(
    excursions: House, principal: Person, thing: str, tmp_path: Path
) -> None:
    principal.post(f"{thing}/submit")
    excursions.person(Role.DISTRICT_OFFICER, DISTRICT).post(f"{thing}/approve")

    answer = bring(principal, thing, samples.PDF, "a.pdf")

    assert (answer.status_code, answer.json["code"]) == (409, "invalid_transition")
    assert in_store(tmp_path) == []


def test_only_a_form_is_read_there(principal: Person, thing: str) -> None:
    answer = principal.post(f"{thing}/add_evidence", {"kind": "link", "title": "Haber"})

    assert (answer.status_code, answer.json["code"]) == (415, "form_expected")
