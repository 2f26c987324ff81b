"""Files are tried, told row by row what is wrong, and kept as a whole or not at all."""

from __future__ import annotations

import tracemalloc
from datetime import date

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from chassis.sheets import xlsx
from chassis.sheets.sheet import MOST_ROWS, FileTooLarge, FileUnreadable
from gateway.demo.roll import national_id
from gateway.directory import queries
from gateway.directory.imports import delimited, running
from tests.gateway.directory.doors import ADMIN, CAMLITEPE, POYRAZLI, Directory
from tests.gateway.directory.files import GOOD, HEADER, OTHER, cells, lines, repacked, sheet

REAL = "/imports?dry_run=false&kind="
FIRST_SHEET = "xl/worksheets/sheet1.xml"


def counts(answer):
    return {name: answer.json[name] for name in ("new", "changed", "unchanged", "bad")}


def test_a_dry_run_changes_nothing_and_the_real_one_keeps_all(directory: Directory):
    content = sheet(HEADER, GOOD, (), OTHER)

    tried = directory.send(ADMIN, "/imports?kind=people", content)
    after_trying = directory.told()
    kept = directory.send(ADMIN, REAL + "people", content)
    told = directory.told()
    again = directory.send(ADMIN, REAL + "people", content)

    assert (tried.status_code, counts(tried)) == (200, {"new": 2, "changed": 0, "unchanged": 0, "bad": 0})
    assert (tried.json["kept"], kept.json["kept"], after_trying) == (False, True, [])
    assert told == ["gateway.person.registered"] * 2 + ["gateway.role.assigned"] * 2
    assert counts(again) == {"new": 0, "changed": 0, "unchanged": 2, "bad": 0}
    assert directory.told() == told
    with Session(directory.engine) as session:
        found = queries.person_by_national_id(session, GOOD[0])
    assert found is not None
    assert (found.name, found.username, found.unit) == ("Çağrı İğneciışık", "cagri.igneciisik", CAMLITEPE)
    assert (found.phone, found.subject_field) == ("05321112233", "mathematics")
    assert directory.posts("sule.oz") == {("deputy_principal", POYRAZLI)}


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1254", "iso-8859-9"])
def test_csv_is_read_in_every_encoding_turkish_programs_write(encoding, separator):
    read = delimited.read(lines(HEADER, GOOD, separator=separator).encode(encoding))

    assert (read.header, [(row.number, row.cells) for row in read.rows]) == (HEADER, [(2, GOOD)])


def test_rows_are_counted_as_the_office_program_counts_them():
    read = delimited.read(('A;B\r\n1;"iki\r\nsatır"\r\n\r\n3;4').encode())

    assert [(row.number, row.cells) for row in read.rows] == [(2, ("1", "iki\r\nsatır")), (5, ("3", "4"))]


def test_an_excel_day_and_number_are_read_as_people_see_them():
    read = running.read("people", sheet(HEADER, (10000000146, *GOOD[1:3], 745101, *GOOD[4:8], "01/09/2025")))

    assert [record.said["starts_on"] for record in read.records] == [date(2025, 9, 1)]
    assert (read.errors, read.records[0].said["national_id"]) == ([], "10000000146")


WRONG = (
    ("10000000147", *GOOD[1:]),
    (*OTHER[:1], "=1+1", *OTHER[2:]),
    ("99999999990", "Ad", "", "999999", "Kral", "", "x@", "12", "31.02.2025"),
    GOOD,
    GOOD,
)
EXPECTED = [
    (2, "T.C. Kimlik No", "national_id_invalid"),
    (3, "Adı", "cell_formula"),
    (4, "Soyadı", "cell_required"),
    (4, "Görevi", "role_unknown"),
    (4, "E-posta", "email_invalid"),
    (4, "Cep Telefonu", "phone_invalid"),
    (4, "Göreve Başlama Tarihi", "date_invalid"),
    (6, "T.C. Kimlik No", "row_twice"),
]


@pytest.mark.requirement("PRV-04")
def test_each_error_names_row_and_column_and_repeats_nothing(directory: Directory):
    turkish = directory.send(ADMIN, REAL + "people", lines(HEADER, *WRONG).encode())
    english = directory.send(ADMIN, "/imports?kind=people", sheet(HEADER, *WRONG), Accept_Language="en")

    assert (turkish.status_code, turkish.json["code"]) == (422, "import_has_errors")
    errors = turkish.json["report"]["errors"]
    assert [(error["row"], error["column"], error["code"]) for error in errors] == EXPECTED
    assert [(error["row"], error["column"], error["code"]) for error in english.json["errors"]] == EXPECTED
    assert errors[0]["text"] == "T.C. kimlik numarası geçerli değil."
    assert english.json["errors"][0]["text"] == "The T.C. kimlik no is not valid."
    assert not any(said in turkish.text for said in ("10000000147", "10000000146", "x@", "0532", "Çağrı"))
    assert directory.told() == []


@pytest.mark.requirement("PRV-04")
def test_the_file_comes_back_with_errors_beside_is_corrected_and_taken(directory: Directory):
    answer = directory.send(ADMIN, "/imports/annotated?kind=people", sheet(HEADER, *WRONG))
    back = cells(answer.data)
    header, rows = back[0], back[1:]
    corrected = [GOOD, OTHER]

    again = directory.send(ADMIN, "/imports/annotated?kind=people", answer.data)
    taken = directory.send(ADMIN, REAL + "people", sheet(header, *[(*row, "eski hata") for row in corrected]))

    assert answer.headers["Content-Disposition"] == 'attachment; filename="kopru-people-hatalar.xlsx"'
    assert header == [*HEADER, "Hatalar"]
    assert rows[0][-1] == "T.C. Kimlik No: T.C. kimlik numarası geçerli değil."
    assert (rows[1][1], rows[3][-1]) == ("=1+1", None)
    assert cells(again.data) == back
    assert counts(taken)["new"] == 2


def test_a_formula_is_never_worked_out_and_never_sent_back_as_one(directory: Directory):
    book = sheet(HEADER, ("10000000146", "=HYPERLINK(A1)", *GOOD[2:]), ("12345678950", "@SUM(1)", *GOOD[2:]))

    tried = directory.send(ADMIN, "/imports?kind=people", book)
    back = cells(directory.send(ADMIN, "/imports/annotated?kind=people", book).data)

    assert [error["code"] for error in tried.json["errors"]] == ["cell_formula", "cell_formula"]
    assert [row[1] for row in back[1:]] == ["=HYPERLINK(A1)", "@SUM(1)"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file_empty"),
        (b"PK\x03\x04 nothing more", "file_unreadable"),
        (b"\xd0\xcf\x11\xe0 an old workbook", "file_unreadable"),
        (b"\x00\xff" * 200, "file_empty"),
        (b'a;b\n"' + b"x" * 200_000, "file_unreadable"),
        (b"Ad;Soyad\n1;2\n", "columns_missing"),
        (lines(HEADER).encode(), "file_empty"),
        (lines((*HEADER, HEADER[0]), GOOD).encode(), "columns_twice"),
        (sheet(HEADER, GOOD)[:900], "file_unreadable"),
        (repacked(sheet(HEADER, GOOD), FIRST_SHEET, b"<broken"), "file_unreadable"),
        (repacked(sheet(HEADER, GOOD), FIRST_SHEET, b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), "file_unreadable"),
        (repacked(sheet(HEADER, GOOD), FIRST_SHEET, b" " * 200_000_000), "sheet_too_large"),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_read_is_refused_in_words(directory: Directory, content, code):
    answer = directory.send(ADMIN, "/imports?kind=people", content)

    assert (answer.status_code, answer.json["code"]) == (422, code)
    assert answer.json["title"] != f"problem.{code}"


def test_a_packed_giant_is_refused_before_it_takes_memory():
    giant = repacked(sheet(HEADER, GOOD), FIRST_SHEET, b" " * 300_000_000)
    tracemalloc.start()

    with pytest.raises(FileTooLarge):
        xlsx.read(giant)

    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 5_000_000


def test_a_file_that_lies_about_its_size_is_unreadable():
    honest = sheet(HEADER, GOOD)
    large = repacked(honest, FIRST_SHEET, b" " * 60_000_000)
    # The size when opened stands in four bytes of the table of contents and of the part's own head.
    lying = large.replace((60_000_000).to_bytes(4, "little"), (1_000).to_bytes(4, "little"))

    with pytest.raises(FileUnreadable):
        xlsx.read(lying)


def test_rows_and_bytes_have_a_limit(directory: Directory):
    many = lines(HEADER, *[GOOD] * (MOST_ROWS + 1)).encode()

    too_many = directory.send(ADMIN, "/imports?kind=people", many, name="a.csv")
    too_large = directory.send(ADMIN, "/imports?kind=people", b"x" * 20_300_000)
    none = directory.post(ADMIN, "/imports?kind=people")

    assert (too_many.status_code, too_many.json["code"]) == (422, "too_many_rows")
    assert (too_large.status_code, none.status_code) == (413, 422)


def test_schools_are_brought_in_and_renamed(directory: Directory):
    header = ("Kurum Kodu", "Kurum Adı", "Kurum Türü", "İl", "İlçe")
    first = (
        ("799001", "Erdek Deneme İlkokulu", "İlkokul", "BALIKESİR", "ERDEK"),
        ("745101", "Çamlıtepe Fen Lisesi", "FEN LİSESİ", "Balıkesir", "Altıeylül"),
    )
    wrong = (
        ("799002", "Ad", "Şato", "Balıkesir", "Erdek"),
        ("799003", "Ad", "Ortaokul", "Bursa", "Erdek"),
        ("745612", "Ad", "Ortaokul", "Balıkesir", "Erdek"),
    )

    kept = directory.send(ADMIN, REAL + "units", sheet(header, *first))
    told = [(event["type"], event["data"]["facts"]["path"], event["sequence"]) for event in directory.events()]
    again = directory.send(ADMIN, REAL + "units", sheet(header, *first))
    refused = directory.send(ADMIN, "/imports?kind=units", sheet(header, *wrong))

    assert (counts(kept), counts(again)) == (
        {"new": 1, "changed": 1, "unchanged": 0, "bad": 0},
        {"new": 0, "changed": 0, "unchanged": 2, "bad": 0},
    )
    assert told == [("gateway.school.changed", "tr/10/erdek/799001", 1), ("gateway.school.changed", CAMLITEPE, 2)]
    assert [error["code"] for error in refused.json["errors"]] == ["kind_unknown", "district_unknown", "unit_elsewhere"]


def test_posts_are_brought_in_and_given_their_last_day(directory: Directory):
    header = ("T.C. Kimlik No", "Kurum Kodu", "Görevi", "Branşı", "Başlama Tarihi", "Bitiş Tarihi")
    row = (national_id(12), "745206", "Zümre Başkanı", "Matematik", "01.09.2025", "")
    wrong = (
        (national_id(999), *row[1:]),
        (*row[:1], "1", *row[2:]),
        (*row[:2], "İl millî eğitim müdürlüğü görevlisi", *row[3:]),
    )

    kept = directory.send(ADMIN, REAL + "posts", sheet(header, row))
    ended = directory.send(ADMIN, REAL + "posts", sheet(header, (*row[:5], "31.08.2026")))
    refused = directory.send(ADMIN, "/imports?kind=posts", sheet(header, *wrong))

    assert (counts(kept)["new"], counts(ended)["changed"]) == (1, 1)
    assert directory.told() == ["gateway.role.assigned", "gateway.role.ended"]
    assert [error["code"] for error in refused.json["errors"]] == [
        "person_unknown",
        "unit_unknown",
        "role_not_at_this_unit",
    ]


@pytest.mark.requirement("SEC-09")
def test_who_stands_at_another_school_in_the_file_has_moved(directory: Directory):
    row = (national_id(12), "Deniz", "Kaya", "745101", "Öğretmen", "Matematik", "", "", "")

    moved = directory.send(ADMIN, REAL + "people", sheet(HEADER, row))
    again = directory.send(ADMIN, REAL + "people", sheet(HEADER, row))

    assert (counts(moved)["changed"], counts(again)["unchanged"]) == (1, 1)
    assert directory.told() == ["gateway.person.moved", "gateway.role.ended", "gateway.role.assigned"]
    assert directory.posts("deniz.kaya") == {("teacher", CAMLITEPE)}
    assert directory.person("deniz.kaya").email == "deniz.kaya@kopru.example"


@pytest.mark.parametrize("kind", ["people", "units", "posts"])
def test_the_example_can_be_sent_as_it_is(directory: Directory, kind):
    example = directory.get("selin.aktas", f"/imports/template?kind={kind}").data

    answer = directory.send(ADMIN, f"/imports?kind={kind}", example)

    assert answer.status_code == 200
    assert {error["code"] for error in answer.json["errors"]} <= {"unit_elsewhere"}


def test_two_imports_at_once_do_not_meet(directory: Directory):
    with directory.engine.begin() as other:
        other.execute(text("SELECT pg_advisory_xact_lock(7236201)"))

        answer = directory.send(ADMIN, REAL + "people", sheet(HEADER, GOOD))

    assert (answer.status_code, answer.json["code"]) == (409, "import_running")
