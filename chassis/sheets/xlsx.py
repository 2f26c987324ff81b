"""Reading XLSX that anybody may have written: measured before it is opened, streamed, formulas never worked out."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime
from typing import Any

from chassis.errors import Problem
from chassis.sheets.sheet import MOST_COLUMNS, MOST_ROWS, FileTooLarge, FileUnreadable, Row, Sheet

# Twenty thousand rows of ten columns take about twelve million bytes when opened.
MOST_OPENED = 40_000_000
MOST_PARTS = 300
# Blank rows between others count too: a file may name its last row the millionth.
MOST_LINES = MOST_ROWS * 2
_HEAD = 4_096


def read(content: bytes) -> Sheet:
    """The first sheet. Raises FileUnreadable, FileTooLarge or RuleNotMet."""
    _measure(content)
    try:
        return _read(content)
    except Problem:
        raise
    except Exception as damaged:  # the library says in many ways that a file is damaged
        raise FileUnreadable from damaged


def _measure(content: bytes) -> None:
    """By the table of contents alone, which is also where unpacking stops: nothing large is ever in memory."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            parts = packed.infolist()
            if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_OPENED:
                raise FileTooLarge
            for part in parts:
                _refuse_entities(packed, part)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, ValueError, EOFError) as damaged:
        raise FileUnreadable from damaged


def _refuse_entities(packed: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    """Office programs write no DOCTYPE; who does means to blow the text up."""
    if part.filename.endswith((".xml", ".rels")):
        with packed.open(part) as opened:
            head = opened.read(_HEAD).replace(b"\x00", b"").upper()
        if b"<!DOCTYPE" in head or b"<!ENTITY" in head:
            raise FileUnreadable


def _read(content: bytes) -> Sheet:
    from openpyxl import load_workbook  # noqa: PLC0415  # a tenth of the start, for a file that comes once a term

    sheet = Sheet()
    book = load_workbook(io.BytesIO(content), read_only=True, keep_links=False)
    try:
        lines = book.worksheets[0]
        # What a file says of its own size is not believed.
        lines.reset_dimensions()
        for number, cells in enumerate(lines.iter_rows(max_col=MOST_COLUMNS, max_row=MOST_LINES + 1), start=1):
            if number > MOST_LINES:
                raise FileTooLarge
            formulas = frozenset(place for place, cell in enumerate(cells) if cell.data_type == "f")
            sheet.add(Row(number, tuple(_as_text(cell.value) for cell in cells), formulas))
    finally:
        book.close()
    return sheet


def _as_text(value: Any) -> str:
    """A cell as people see it: a day as GG.AA.YYYY, a number without a point where it has none."""
    if value is None:
        return ""
    if isinstance(value, datetime | date):
        return f"{value:%d.%m.%Y}"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()
