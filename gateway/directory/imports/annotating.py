"""Files that go back to people: the rows they sent with what is wrong beside each, and an example to fill in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from chassis.sheets.sheet import Sheet
from chassis.texts import text
from chassis.workbooks import workbook
from gateway.directory.imports.checking import CellError
from gateway.directory.imports.columns import COLUMNS


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
    return workbook([*_picked(sheet.header, kept), title], lines, wide=len(kept))


def _all_cells(sheet: Sheet) -> Iterable[tuple[str, ...]]:
    yield sheet.header
    for row in sheet.rows:
        yield row.cells


def template(kind: str) -> bytes:
    """An example with the columns of such a file and one made-up row."""
    columns = COLUMNS[kind]
    titles = [column.title for column in columns]
    return workbook(titles, [[column.example for column in columns]], wide=len(columns))


def _picked(cells: Sequence[str], kept: Sequence[int]) -> list[str]:
    return [cells[place] if place < len(cells) else "" for place in kept]
