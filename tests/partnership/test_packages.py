"""The package for the ministry: what is in it, who gets it, and that it is made once, by the worker alone."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from sqlalchemy import text
from sqlalchemy.orm import Session

from chassis.documents import making as papers
from chassis.files.store import store
from chassis.identity import Role
from chassis.packages import making, packing
from services.partnership.reports.packages.model import Package
from services.partnership.reports.packages.process import PACKAGE
from tests.papers import words_of
from tests.partnership.cast import CAMLITEPE, Cast, at, ok, refusal
from tests.partnership.reporting import complete, sent

PACKAGES = "/v1/packages"
YEAR = {"school_year": "2025-2026"}


def printed(cast: Cast) -> None:
    """The newest paper of each plan and report is made; of the others nothing is asked here."""
    with cast.house.engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM documents WHERE kind = 'meeting_minutes'")
        connection.exec_driver_sql(
            "DELETE FROM documents d USING documents n WHERE n.thing_id = d.thing_id AND n.number > d.number"
        )
    while papers.make_next():
        pass


def asked(who: Any, **said: str) -> str:
    """The address of a package that waits to be made."""
    with at("20.6.2026"):
        return f"{PACKAGES}/{ok(who.post(PACKAGES, YEAR | said))['id']}"


def taken(who: Any, package: str) -> bytes:
    """Its file, as it is downloaded."""
    [file] = ok(who.get(f"{package}/files"))["items"]
    answer = who.get(file["href"])
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "application/zip"
    assert answer.headers["ETag"] == f'"{file["sha256"]}"'
    return answer.data


def false_in(package: bytes) -> list[str]:
    """The names of the files that are not what the manifest says, or of which it knows nothing."""
    with zipfile.ZipFile(io.BytesIO(package)) as opened:
        told = {one["name"]: one for one in json.loads(opened.read(packing.MANIFEST))["files"]}
        found = [name for name in opened.namelist() if name != packing.MANIFEST]
        assert sorted(told) == sorted(found)
        return [
            name
            for name in found
            if (hashlib.sha256(content := opened.read(name)).hexdigest(), len(content))
            != (told[name]["sha256"], told[name]["size"])
        ]


def read(pdf: bytes) -> str:
    return " ".join(words_of(pdf).split())


@pytest.fixture
def year(cast: Cast) -> Cast:
    """A year with an accepted plan and an accepted report, both on paper."""
    report = complete(cast)
    sent(cast, report)
    with at("19.6.2026"):
        for officer in (cast.altieylul, cast.province):
            ok(officer.post(f"{report}/forward"))
        ok(cast.ogm.post(f"{report}/accept"))
    printed(cast)
    return cast


@pytest.fixture
def planned(cast: Cast) -> Cast:
    """An accepted plan on paper."""
    assert cast.accepted_plan
    printed(cast)
    return cast


@pytest.mark.requirement("PAR-17", "PAR-27", "PRV-16")
def test_the_package_holds_each_accepted_document_as_pdf_and_json_with_a_list_and_its_hashes(year: Cast) -> None:
    package = asked(year.province)
    assert ok(year.province.get(package))["state"]["code"] == "waiting"
    assert ok(year.province.get(f"{package}/files"))["items"] == []

    assert making.make_next(PACKAGE)

    shown = ok(year.ogm.get(package))
    whole = taken(year.province, package)
    assert (shown["state"]["code"], shown["files"], shown["size"]) == ("ready", 5, len(whole))
    assert shown["sha256"] == hashlib.sha256(whole).hexdigest()
    assert false_in(whole) == []
    with zipfile.ZipFile(io.BytesIO(whole)) as opened:
        assert opened.testzip() is None
        about = json.loads(opened.read(packing.MANIFEST))["about"]
        [plan, plan_told, report, report_told, sheet] = opened.namelist()[:5]
        assert "2025-2026 Ortak Eylem Planı" in read(opened.read(plan))
        assert "2025-2026 İzleme Değerlendirme Raporu" in read(opened.read(report))
        content = json.loads(opened.read(plan_told))
        assert json.loads(opened.read(report_told))["content"]["findings"][0]["text"] == "materyal paylaşımı az"
        header, *rows = load_workbook(io.BytesIO(opened.read(sheet))).active.iter_rows(values_only=True)
        everything = b"".join(opened.read(name) for name in (plan_told, report_told, packing.MANIFEST)).decode()
    assert content["document"]["sha256"] == hashlib.sha256(zipfile.ZipFile(io.BytesIO(whole)).read(plan)).hexdigest()
    assert content["content"]["sections"][1]["objectives"][0]["title"] == "TYT matematik ortalaması"
    assert [(row[0], row[header.index("Geç mi")], row[header.index("Dosya")]) for row in rows] == [
        ("Ortak eylem planı", "Hayır", plan),
        ("İzleme değerlendirme raporu", "Hayır", report),
    ]
    assert (about["asked_by"], about["role"], about["unit"]) == ("Perihan İl", "province_officer", "tr/10")
    assert about["asked_at"].startswith("2026-06-20")
    # Nobody's telephone or address.
    assert not [one for one in ("@", "+90", "532111") if one in everything]


@pytest.mark.requirement("PAR-17")
def test_a_changed_byte_is_seen(planned: Cast) -> None:
    package = asked(planned.province)
    making.make_next(PACKAGE)
    whole = taken(planned.province, package)
    with zipfile.ZipFile(io.BytesIO(whole)) as opened:
        name = opened.namelist()[0]
        files = {one: opened.read(one) for one in opened.namelist()}
    files[name] = files[name].replace(b"%PDF-1.7", b"%PDF-1.6", 1)
    changed = io.BytesIO()
    with zipfile.ZipFile(changed, "w") as forged:
        for one, content in files.items():
            forged.writestr(one, content)

    assert false_in(changed.getvalue()) == [name]
    assert hashlib.sha256(changed.getvalue()).hexdigest() != ok(planned.ogm.get(package))["sha256"]


@pytest.mark.requirement("PAR-17", "SEC-01")
def test_who_asks_and_who_reads(planned: Cast) -> None:
    far = planned.house.person(Role.PROVINCE_OFFICER, "tr/16")
    district = planned.altieylul
    auditor = planned.house.person(Role.AUDITOR, "tr")
    with at("20.6.2026"):
        assert refusal(far.post(PACKAGES, YEAR)) == (422, "nothing_accepted")
        assert far.post(PACKAGES, YEAR | {"province": "tr/10"}).status_code == 403
        assert district.post(PACKAGES, YEAR).status_code == 403
        assert planned.ogm.post(PACKAGES, YEAR | {"province": "tr/10/altieylul"}).status_code == 403
        assert planned.ogm.post(PACKAGES, {"school_year": "bu yıl"}).status_code == 422
    own, country = asked(planned.province), asked(planned.ogm)
    while making.make_next(PACKAGE):
        pass

    assert false_in(taken(planned.ogm, country)) == []
    assert taken(auditor, own) == taken(planned.ogm, own)
    for stranger in (far, district, planned.head_one, planned.house.person(Role.TRAINER, CAMLITEPE)):
        assert [stranger.get(f"{own}{end}").status_code for end in ("", "/files", f"/files/{'0' * 64}")] == [404] * 3
        assert stranger.get(PACKAGES).json["items"] == []
    assert planned.province.get(country).status_code == 404
    assert planned.province.get(f"{own}/files/{'0' * 64}").status_code == 404
    told = planned.last("partnership.package.made")["data"]["audience"]
    assert told == [{"person": str(planned.ogm.id)}, {"role": "ogm_officer", "unit": "tr"}]


@pytest.mark.requirement("PAR-17")
def test_asked_for_twice_there_is_one_until_more_is_accepted(planned: Cast) -> None:
    first = asked(planned.province)
    with at("20.6.2026"):
        assert refusal(planned.province.post(PACKAGES, YEAR)) == (409, "package_already_there")
        making.make_next(PACKAGE)
        assert refusal(planned.province.post(PACKAGES, YEAR)) == (409, "package_already_there")
    with planned.house.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE plan_hops SET at = at + interval '1 day' WHERE action = 'accepted'")

    second = asked(planned.province)

    assert second != first
    assert len(ok(planned.province.get(PACKAGES))["items"]) == 2


def test_of_those_who_ask_at_once_one_is_told_that_it_is_there(planned: Cast) -> None:
    with at("20.6.2026"), ThreadPoolExecutor(4) as askers:
        answers = list(askers.map(lambda _: planned.province.post(PACKAGES, YEAR).status_code, range(4)))

    assert sorted(answers) == [201, 409, 409, 409]


def test_two_workers_at_once_make_it_once(planned: Cast, tmp_path: Path) -> None:
    asked(planned.province)

    with ThreadPoolExecutor(4) as workers:
        made = list(workers.map(lambda _: making.make_next(PACKAGE), range(4)))

    assert (made.count(True), planned.house.told().count("partnership.package.made")) == (1, 1)


def test_while_a_paper_is_not_yet_made_the_package_waits_and_others_go_on(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert cast.accepted_plan
    package = asked(cast.province)
    assert making.make_next(PACKAGE)
    assert not making.make_next(PACKAGE)
    with Session(cast.house.engine) as session, session.begin():
        waits = session.query(Package).one()
        assert (waits.state, waits.attempts, str(waits.last_error)[:7]) == ("waiting", 1, "NotYet:")
        waits.try_at = waits.opened_at
    printed(cast)

    assert making.make_next(PACKAGE)

    assert ok(cast.ogm.get(package))["state"]["code"] == "ready"


@pytest.mark.parametrize("trouble", ["SELECT 1 / 0", "SELECT pg_sleep(9)"], ids=["a fault", "a statement cut off"])
def test_one_that_cannot_be_made_is_put_off_and_stands_in_nobodys_way(
    planned: Cast, monkeypatch: pytest.MonkeyPatch, trouble: str
) -> None:
    first, second = asked(planned.ogm), asked(planned.province)
    packed = PACKAGE.rows("make")[0].packs
    assert packed

    def fails(session: Session, package: Package) -> packing.Contents:
        if package.unit == "tr":
            session.execute(text(trouble))
        return packed(session, package)

    row = PACKAGE.rows("make")[0]
    monkeypatch.setattr(type(row), "packs", property(lambda one: fails if one.action == "make" else None))
    while making.make_next(PACKAGE):
        pass

    assert [ok(planned.ogm.get(one))["state"]["code"] for one in (first, second)] == ["waiting", "ready"]
    with Session(planned.house.engine) as session:
        assert session.query(Package).filter_by(unit="tr").one().attempts >= 1


def test_a_worker_that_dies_leaves_nothing_and_the_next_makes_it(
    planned: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Killed(BaseException):
        """As a power cut: nothing of ours is run afterwards."""

    def dies(*_: object) -> int:
        raise Killed

    package = asked(planned.province)
    monkeypatch.setattr(making, "pack", dies)
    with pytest.raises(Killed):
        making.make_next(PACKAGE)
    monkeypatch.undo()
    assert ok(planned.ogm.get(package))["state"]["code"] == "waiting"

    assert making.make_next(PACKAGE)

    assert false_in(taken(planned.ogm, package)) == []


def test_a_large_package_is_written_piece_by_piece(tmp_path: Path) -> None:
    """Two hundred megabytes, of which never more than a piece is asked for ahead."""
    asked_for = 0

    def pieces() -> Any:
        nonlocal asked_for
        for _ in range(200):
            asked_for += 1
            yield b"x" * 1_000_000

    seen: list[int] = []

    def entries() -> Any:
        yield packing.Entry("a.pdf", pieces())
        seen.append(asked_for)
        yield packing.Entry("b.json", [b"{}"])

    with (tmp_path / "whole.zip").open("w+b") as file:
        count = packing.pack(file, packing.Contents({}, entries()), datetime(2026, 6, 20, tzinfo=UTC))
        file.seek(0)
        with zipfile.ZipFile(file) as opened:
            sizes = [one.file_size for one in opened.infolist()]

    assert (count, seen, sizes[:2]) == (2, [200], [200_000_000, 2])


@pytest.mark.requirement("PAR-27")
def test_the_province_reads_its_own_copy_of_what_it_passed_on(planned: Cast) -> None:
    plan = f"/v1/action-plans/{planned.accepted_plan}"
    copies = ok(planned.province.get(f"{plan}/copies"))["items"]

    passed = [one for one in copies if one["action"] == "at_ministry"]
    assert [(one["person"], one["role"], one["unit"]) for one in passed] == [
        (str(planned.province.id), "province_officer", "tr/10")
    ]
    assert passed[0]["content"]["sections"][1]["objectives"][0]["title"] == "TYT matematik ortalaması"
    [paper, *_] = ok(planned.province.get(f"{plan}/documents"))["items"]
    assert "TYT matematik ortalaması" in words_of(planned.province.get(paper["href"]).data)
    assert hashlib.sha256(b"".join(store().pieces(paper["sha256"]))).hexdigest() == paper["sha256"]
