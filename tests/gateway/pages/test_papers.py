"""Evidence and documents on the pages, and the public check of a document, with real workers behind them."""

from __future__ import annotations

import socket
from collections.abc import Callable
from contextlib import ExitStack
from typing import Any

import httpx
import pytest

from chassis.documents.codes import digest_of, new_code
from tests.chassis.files import samples
from tests.gateway.pages.reader import Forms, Reader
from tests.journeys.system import System, eventually
from tests.papers import words_of

Somebody = Callable[[str], Reader]


@pytest.fixture
def excursion(small_system: System) -> str:
    """A request that the district has approved, and for which it gives a permit."""
    teacher, principal, officer = (small_system.caller(name) for name in ("murat.deniz", "ipek.su", "nesrin.liman"))
    thing = teacher.does("/excursions/v1/excursions", {"place": "Şeytan Sofrası", "pupils": 24})
    address = f"/excursions/v1/excursions/{thing['id']}"
    principal.does(f"{address}/submit")
    officer.does(f"{address}/approve")
    officer.does(f"{address}/permit")
    return address


def documents(system: System, address: str, number: int) -> list[dict[str, Any]]:
    """What was put on paper, newest first, once so many were made."""
    principal = system.caller("ipek.su")

    def made() -> list[dict[str, Any]] | None:
        found: list[dict[str, Any]] = principal.get(f"{address}/documents")["items"]
        return found if len([one for one in found if one["sha256"]]) == number else None

    found: list[dict[str, Any]] = eventually(made, f"{number} documents", within=300)
    return found


def is_known(system: System, code: str, state: str) -> None:
    """The gateway has heard of it; it is not asked by its page, where too many asked in vain are slowed down."""
    question = "SELECT 1 FROM issued_documents WHERE code_digest = %s AND state = %s"
    eventually(
        lambda: system.rows("gateway", question, digest_of(code), state), f"{code} is known as {state}", within=120
    )


def checked(system: System, code: str) -> dict[str, Any]:
    """What anybody is told of a code."""
    answer = httpx.get(f"{system.url}/check/{code}", headers={"Accept": "application/json"}, timeout=10)
    assert answer.status_code in {200, 404}, answer.text
    found: dict[str, Any] = answer.json()
    return found


def compared(system: System, code: str, file: bytes) -> str:
    """The page that compares a file, as anybody sees it."""
    with httpx.Client(base_url=system.url, timeout=20, headers={"Accept": "text/html"}) as client:
        reader = Reader(client)
        reader.opens("/check")
        hidden = next(pairs for there, pairs in Forms(reader.page).found if there == "/check")
        return client.post("/check", data={**dict(hidden), "code": code}, files={"file": ("belge.pdf", file)}).text


def test_a_document_is_made_once_and_anybody_can_check_it(small_system: System, excursion: str) -> None:
    [document] = documents(small_system, excursion, 1)
    pdf = small_system.caller("ipek.su").client.get(document["href"]).content

    assert "Şeytan Sofrası gezi izni" in words_of(pdf)
    is_known(small_system, document["code"], "valid")
    known = checked(small_system, document["code"])
    assert known["title"] == {"tr": "Gezi izni", "en": "Permit for a day out"}
    assert set(known) == {"state", "title", "issuer", "unit", "issued_at", "changed_at", "same_file"}
    assert "bu belgenin kendisi" in compared(small_system, document["code"].lower(), pdf)
    changed = bytearray(pdf)
    changed[len(changed) // 2] ^= 1
    assert "bu belge değil" in compared(small_system, document["code"], bytes(changed))
    assert "bu belgenin kendisi" in compared(small_system, "", pdf)
    assert "Böyle bir belge bilinmiyor" in compared(small_system, "", bytes(changed))


def test_what_was_replaced_or_withdrawn_is_told_as_such(small_system: System, excursion: str) -> None:
    officer = small_system.caller("nesrin.liman")
    documents(small_system, excursion, 1)
    officer.does(f"{excursion}/permit")
    second, first = documents(small_system, excursion, 2)

    for code, state in ((first["code"], "replaced"), (second["code"], "valid")):
        is_known(small_system, code, state)
        assert checked(small_system, code)["state"] == state
    officer.does(f"{excursion}/revoke")
    is_known(small_system, second["code"], "withdrawn")
    assert [checked(small_system, one["code"])["state"] for one in (first, second)] == ["replaced", "withdrawn"]


def test_a_worker_killed_while_it_prints_leaves_nothing_and_the_next_makes_one(
    small_system: System, until_the_end: ExitStack, excursion: str
) -> None:
    held = (
        "SELECT 1 FROM pg_locks JOIN pg_database AS ours ON ours.oid = pg_locks.database "
        "WHERE locktype = 'advisory' AND ours.datname = current_database()"
    )
    told = "SELECT count(*) FROM outbox WHERE type = 'excursions.document.issued'"
    before = small_system.rows("tests.excursions", told)[0][0]
    eventually(lambda: small_system.rows("tests.excursions", held), "a document is in hand", within=120)

    worker = small_system.processes["excursions-work"]
    worker.kill()
    worker.wait(20)
    assert small_system.rows("tests.excursions", told)[0][0] == before
    small_system.start("tests.excursions", "work", until_the_end)

    [document] = documents(small_system, excursion, 1)
    is_known(small_system, document["code"], "valid")
    assert small_system.rows("tests.excursions", told)[0][0] == before + 1


def test_the_page_of_a_thing_shows_its_documents(small_system: System, excursion: str, somebody: Somebody) -> None:
    [document] = documents(small_system, excursion, 1)

    page = somebody("ipek.su").opens(excursion.replace("/v1", ""))

    assert "Gezi izni (PDF)" in page
    assert document["code"] in page


def test_the_page_of_a_thing_takes_evidence(small_system: System, somebody: Somebody) -> None:
    teacher, principal = small_system.caller("murat.deniz"), small_system.caller("ipek.su")
    thing = teacher.does("/excursions/v1/excursions", {"place": "Ayvalık", "pupils": 24})
    page, api = (f"{start}/excursions/{thing['id']}" for start in ("/excursions", "/excursions/v1"))
    reader = somebody("ipek.su")
    assert "Henüz kanıt eklenmedi." in reader.opens(page)

    def brings(content: bytes, name: str, **typed: str) -> str:
        hidden = dict(next(pairs for there, pairs in Forms(reader.page).found if there == f"{page}/add_evidence"))
        said = {**hidden, "kind": "file", **typed}
        answer = reader.client.post(f"{page}/add_evidence", data=said, files={"file": (name, content)})
        assert answer.status_code == 200, answer.text
        reader.page = answer.text
        return reader.text

    assert "Kanıt eklendi." in brings(samples.PDF, "izin.pdf", title="Veli izinleri")
    assert "içi başka" in brings(samples.PROGRAM, "kur.pdf", title="Kurnaz")
    assert 'value="Kurnaz"' in reader.page
    assert "Kanıt eklendi." in brings(b"x", "", kind="link", title="Haber", address="https://ornek.meb.k12.tr/gezi")
    file, link = principal.get(f"{api}/evidence")["items"]
    assert reader.client.get(file["href"]).content == samples.PDF
    assert link["address"] in reader.page
    reader.opens(page)
    reader.sends(f"{page}/remove_evidence", reason="Yanlış dosya")
    assert [one["id"] for one in principal.get(f"{api}/evidence")["items"]] == [link["id"]]


def test_a_large_file_goes_through_the_gateway_as_it_is(small_system: System) -> None:
    teacher = small_system.caller("murat.deniz")
    thing = teacher.does("/excursions/v1/excursions", {"place": "Edremit", "pupils": 24})
    large = samples.PDF + bytes(range(256)) * 70_000 + b"%%EOF"

    answer = teacher.client.post(
        f"/api/excursions/v1/excursions/{thing['id']}/add_evidence",
        data={"kind": "file", "title": "Film"},
        files={"file": ("a.pdf", large)},
    )
    assert answer.status_code == 201, answer.text
    got = teacher.client.get(answer.json()["href"])

    assert (len(got.content), got.content == large) == (len(large), True)
    assert got.headers["Content-Disposition"].startswith("attachment")
    assert "sandbox" in got.headers["Content-Security-Policy"]


@pytest.mark.parametrize("package", ["gateway", "tests.excursions"])
def test_two_hundred_megabytes_are_refused_before_any_of_them_is_sent(small_system: System, package: str) -> None:
    """Only the head is sent; an answer that comes was given without the body."""
    teacher = small_system.caller("murat.deniz")
    thing = teacher.does("/excursions/v1/excursions", {"place": "Erdek", "pupils": 24})
    path = f"/v1/excursions/{thing['id']}/add_evidence"
    head = [
        f"POST {'/api/excursions' if package == 'gateway' else ''}{path} HTTP/1.1",
        "Host: kopru",
        f"Authorization: {teacher.client.headers['Authorization']}",
        "Content-Type: multipart/form-data; boundary=x",
        "Content-Length: 200000000",
    ]
    with socket.create_connection(("127.0.0.1", small_system.ports[package][0]), timeout=10) as line:
        line.sendall("\r\n".join([*head, "", ""]).encode())
        with line.makefile("rb") as said:
            status = said.readline()

    # Of the gateway's own token the service behind it knows nothing, and refuses still earlier.
    assert status.startswith(b"HTTP/1.1 413" if package == "gateway" else b"HTTP/1.1 401")


def test_whoever_guesses_codes_is_slowed_down(small_system: System) -> None:
    """Last, for the others come from the same address; ten thousand are asked in tests/gateway/documents."""
    with httpx.Client(base_url=small_system.url, timeout=20, headers={"Accept": "application/json"}) as client:
        answers = [client.get(f"/check/{new_code()}").status_code for _ in range(45)]

    assert set(answers) == {404, 429}
    # Twenty in each window of ten minutes.
    assert answers.count(404) <= 40
