"""Documents are made once, whatever happens meanwhile, on a real database."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from chassis.documents import issuing, making, press
from chassis.documents.drawing import widths
from chassis.documents.model import Document, State
from chassis.documents.press import NotPrinted, printed
from chassis.identity import Role
from tests.doors import House, Person, opened
from tests.papers import words_of

SCHOOL, DISTRICT = "tr/10/bandirma/745612", "tr/10/bandirma"


@pytest.fixture
def excursions(service_database: Callable[[str], str], tmp_path: Path) -> Iterator[House]:
    with opened("tests.excursions", service_database("tests.excursions"), tmp_path) as house:
        yield house


@pytest.fixture
def officer(excursions: House) -> Person:
    return excursions.person(Role.DISTRICT_OFFICER, DISTRICT)


@pytest.fixture
def thing(excursions: House, officer: Person) -> str:
    """A request that was approved, and whose permit waits to be made."""
    principal = excursions.person(Role.PRINCIPAL, SCHOOL)
    address = f"/v1/excursions/{principal.post('/v1/excursions', {'place': 'İğneada', 'pupils': 30}).json['id']}"  # type: ignore[index]  # it has a body
    principal.post(f"{address}/submit")
    assert [officer.post(f"{address}/{step}").status_code for step in ("approve", "permit")] == [200, 200]
    return address


def told(house: House) -> list[str]:
    """The states that were told of documents, in order."""
    events = [one for one in house.events() if one["type"] == "excursions.document.issued"]
    return [one["data"]["facts"]["state"] for one in events]


def documents(officer: Person, thing: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = officer.get(f"{thing}/documents").json["items"]  # type: ignore[index]  # it has a body
    return found


def in_store(folder: Path) -> int:
    return len([file for file in (folder / "files").rglob("*") if file.is_file()])


def test_no_request_makes_it_and_the_worker_makes_it_once(
    excursions: House, officer: Person, thing: str, tmp_path: Path
) -> None:
    [waits] = documents(officer, thing)
    assert (waits["state"], waits["sha256"], told(excursions)) == ("waiting", None, [])
    assert officer.get(f"{thing}/documents/{waits['id']}/file").status_code == 404

    assert [making.make_next(), making.make_next()] == [True, False]

    [made] = documents(officer, thing)
    assert (made["state"], made["code"], told(excursions)) == ("valid", waits["code"], ["valid"])
    assert in_store(tmp_path) == 1


def test_two_workers_at_once_make_one(excursions: House, officer: Person, thing: str, tmp_path: Path) -> None:
    with ThreadPoolExecutor(4) as workers:
        made = list(workers.map(lambda _: making.make_next(), range(4)))

    assert made.count(True) == 1
    assert (told(excursions), in_store(tmp_path), len(documents(officer, thing))) == (["valid"], 1, 1)


@pytest.mark.parametrize("is_held", [True, False], ids=["held in hand", "control: nobody holds it"])
def test_held_in_hand_it_is_printed_by_one_alone(
    excursions: House, thing: str, monkeypatch: pytest.MonkeyPatch, *, is_held: bool
) -> None:
    """The control shows that it is the hand that spares the second printing; the state spares the second event."""
    pages: list[str] = []

    def counted(page: str) -> bytes:
        pages.append(page)
        return printed(page)

    monkeypatch.setattr(making, "printed", counted)
    if not is_held:
        monkeypatch.setattr(making.func, "pg_try_advisory_xact_lock", lambda _: text("true"), raising=False)
    with ThreadPoolExecutor(3) as workers:
        list(workers.map(lambda _: making.make_next(), range(3)))

    assert len(pages) == (1 if is_held else 3)
    assert told(excursions) == ["valid"]


def test_a_worker_that_dies_while_printing_leaves_nothing_and_the_next_makes_it(
    excursions: House, officer: Person, thing: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Killed(BaseException):
        """As a power cut: nothing of ours is run afterwards."""

    def dies(_: str) -> bytes:
        raise Killed

    [waits] = documents(officer, thing)
    monkeypatch.setattr(making, "printed", dies)
    with pytest.raises(Killed):
        making.make_next()
    assert (told(excursions), in_store(tmp_path)) == ([], 0)

    monkeypatch.setattr(making, "printed", printed)
    assert making.make_next()

    [made] = documents(officer, thing)
    assert (made["id"], made["code"], made["state"]) == (waits["id"], waits["code"], "valid")
    assert told(excursions) == ["valid"]


def test_withdrawn_while_it_is_printed_it_is_never_issued(
    excursions: House, officer: Person, thing: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def revoked_meanwhile(page: str) -> bytes:
        assert officer.post(f"{thing}/revoke").status_code == 200
        return printed(page)

    monkeypatch.setattr(making, "printed", revoked_meanwhile)
    making.make_next()

    assert [one["state"] for one in documents(officer, thing)] == ["withdrawn"]
    assert (told(excursions), in_store(tmp_path)) == ([], 0)


def test_made_after_its_successor_it_is_told_as_replaced(excursions: House, officer: Person, thing: str) -> None:
    officer.post(f"{thing}/permit")
    with Session(excursions.engine) as session, session.begin():
        first = session.query(Document).order_by(Document.number).first()
        assert first
        first.next_at = first.next_at.replace(year=2999)
    making.make_next()
    with Session(excursions.engine) as session, session.begin():
        session.query(Document).filter_by(state=State.WAITING).update({"next_at": Document.ordered_at})
    making.make_next()

    assert [one["state"] for one in documents(officer, thing)] == ["valid", "replaced"]
    assert told(excursions) == ["valid", "replaced"]


def test_what_cannot_be_printed_is_told_and_stands_in_nobodys_way(
    excursions: House, officer: Person, thing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    officer.post(f"{thing}/permit")
    first = documents(officer, thing)[1]["code"]

    def fails(page: str) -> bytes:
        if first in page:
            raise NotPrinted("our own mistake")
        return printed(page)

    monkeypatch.setattr(making, "printed", fails)
    while making.make_next():
        pass

    assert [one["state"] for one in documents(officer, thing)] == ["valid", "waiting"]
    with Session(excursions.engine) as session:
        failed = session.query(Document).filter_by(code=first).one()
        assert (failed.attempts >= 1, failed.last_error) == (True, "our own mistake")


def test_a_page_is_cut_off_in_time_and_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(press, "LONGEST", 0.01)
    with pytest.raises(NotPrinted, match="longer than"):
        printed("<p>first")
    monkeypatch.undo()
    # What comes of a page that was given up is nobody's answer.
    assert words_of(printed("<p>second")).split() == ["second"]

    monkeypatch.setattr(press, "MOST_MEMORY", 50_000_000)
    with pytest.raises(NotPrinted, match="ended with"):
        printed("<p>x</p>" * 1000)


@pytest.mark.parametrize("kept", [60.0, 0.1], ids=["and was killed", "and had nothing to do"])
def test_what_prints_is_kept_and_once_it_has_gone_is_started_again(kept: float) -> None:
    with closing_press(kept) as one:
        assert one.printed(b"<p>x").startswith(b"%PDF-")
        process = one.process
        assert process
        if kept > 1:
            assert one.printed(b"<p>x").startswith(b"%PDF-")
            assert one.process is process
            process.kill()
        process.wait(20)

        assert one.printed(b"<p>x").startswith(b"%PDF-")


@contextmanager
def closing_press(kept: float) -> Iterator[press.Press]:
    one = press.Press(kept)
    try:
        yield one
    finally:
        one.stop()


def test_a_page_reads_no_file_of_ours(tmp_path: Path) -> None:
    style = tmp_path / "style.css"
    style.write_text("p::after { content: 'okundu' }")
    page = f"<html lang=tr><title>x</title><link rel=stylesheet href='{style.as_uri()}'><p>Ğ"

    assert words_of(printed(page)).split() == ["Ğ"]


def test_a_sign_without_a_shape_is_told_as_unknown() -> None:
    page = "<html lang=tr><title>x</title><style>*{font-family:Noto}</style><p>Ölçüt ≥ 3 → \U0001f600 漢"

    assert "\U0001f600" not in words_of(printed(page))


def test_the_event_of_a_document_is_described() -> None:
    described = issuing.issued("excursions")

    assert described.name == "excursions.document.issued"
    assert set(described.__annotations__) == {
        "code_digest", "sha256", "kind", "title", "issuer", "number", "state", "issued_at"
    }  # fmt: skip


def test_a_tables_columns_leave_their_longest_word_whole_and_are_no_wider_than_the_page() -> None:
    texts = ["Ortalama puan", "Başlangıç", "1234567,125", "x " * 400, *["18,5"] * 3]

    found = widths({"columns": ["Gösterge", "Durum", "Değer", "Gerekçe", "1", "2", "3"], "rows": [texts]})

    # In tenths of a millimetre: a letter takes 18, what stands free beside a cell's text 45, the page 1700.
    assert all(17 * wide >= 18 * letters + 30 for wide, letters in zip(found[:3], (8, 9, 11), strict=True))
    assert found[3] == max(found)
    assert 99 < sum(found) < 101
