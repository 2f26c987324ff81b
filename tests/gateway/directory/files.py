"""Files as people send them, and as nobody should."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence

import openpyxl
import xlsxwriter

HEADER = (
    "T.C. KİMLİK NO",
    "ADI",
    "SOYADI",
    "KURUM KODU",
    "GÖREVİ",
    "BRANŞI",
    "E-POSTA",
    "CEP TELEFONU",
    "GÖREVE BAŞLAMA TARİHİ",
)
GOOD = (
    "10000000146",
    "Çağrı",
    "İğneciışık",
    "745101",
    "Öğretmen",
    "Matematik",
    "cagri@okul.example",
    "0532 111 22 33",
    "01.09.2025",
)
OTHER = ("12345678950", "Şule", "Öz", "745612", "Müdür Yardımcısı", "", "", "", "")


def sheet(*rows: Sequence[object]) -> bytes:
    """An XLSX of these rows."""
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file)
    page = book.add_worksheet()
    for number, row in enumerate(rows):
        page.write_row(number, 0, row)
    book.close()
    return file.getvalue()


def lines(*rows: Sequence[str], separator: str = ";") -> str:
    """The same as CSV."""
    return "\r\n".join(separator.join(row) for row in rows)


def cells(content: bytes) -> list[list[str | None]]:
    """What an XLSX holds."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    rows = [[cell.value for cell in row] for row in book.active.iter_rows()]
    assert all(cell.data_type in "sn" for row in book.active.iter_rows() for cell in row)
    book.close()
    return rows


def repacked(content: bytes, part: str, inside: bytes) -> bytes:
    """An XLSX with another thing in one of its parts."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, inside if name == part else old.read(name))
    return file.getvalue()
