"""Files that go back to people: the rows they sent with what is wrong beside each, and an example to fill in."""

from __future__ import annotations

import io
from collections import defaultdict
from collections.abc import Iterable, Sequence

from chassis.texts import text
from gateway.directory.imports.checking import CellError
from gateway.directory.imports.columns import COLUMNS
from gateway.directory.imports.sheet import Sheet

# What an office program would work out if the sheet were saved as CSV and opened again.
_EXECUTED = ("=", "+", "-", "@", "\t", "\r")
_WIDTH = 22


def annotated(sheet: Sheet, errors: Iterable[CellError], language: str) -> bytes:
    """The same rows with one column more; what was wrong is corrected there and the file sent again."""
    title = text("import.errors_column", "tr")
    beside: dict[int, list[str]] = defaultdict(list)
    for error in errors:
        beside[error.row].append(f"{error.column}: {error.said(language)}")
    width = max([len(sheet.header), *(len(row.cells) for row in sheet.rows)], default=0)
    kept = [place for place in range(width) if place >= len(sheet.header) or sheet.header[place] != title]
    while kept and not any(kept[-1] < len(cells) and cells[kept[-1]] for cells in _all_cells(sheet)):
        kept.pop()
    lines = [[*_picked(row.cells, kept), "\n".join(beside[row.number])] for row in sheet.rows]
    return _book([*_picked(sheet.header, kept), title], lines, wide=len(kept))


def _all_cells(sheet: Sheet) -> Iterable[tuple[str, ...]]:
    yield sheet.header
    for row in sheet.rows:
        yield row.cells


def template(kind: str) -> bytes:
    """An example with the columns of such a file and one made-up row."""
    columns = COLUMNS[kind]
    titles = [column.title for column in columns]
    return _book(titles, [[column.example for column in columns]], wide=len(columns))


def _picked(cells: Sequence[str], kept: Sequence[int]) -> list[str]:
    return [cells[place] if place < len(cells) else "" for place in kept]


def _book(header: Sequence[str], lines: Iterable[Sequence[str]], *, wide: int) -> bytes:
    """Every cell is text, also a T.C. kimlik no; nothing in it is ever worked out."""
    import xlsxwriter  # noqa: PLC0415  # as openpyxl: slow to load, and seldom needed

    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"constant_memory": True})
    strong, plain = book.add_format({"bold": True}), book.add_format({"num_format": "@"})
    quoted = book.add_format({"num_format": "@", "quote_prefix": True})
    page = book.add_worksheet()
    page.set_column(0, wide, _WIDTH)
    page.freeze_panes(1, 0)
    for place, title in enumerate(header):
        page.write_string(0, place, title, quoted if title.startswith(_EXECUTED) else strong)
    for number, line in enumerate(lines, start=1):
        for place, cell in enumerate(line):
            if cell:
                page.write_string(number, place, cell, quoted if cell.startswith(_EXECUTED) else plain)
    book.close()
    return file.getvalue()
