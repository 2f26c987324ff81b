"""A file's rows as records, and what is wrong with each: by row and column, never by what stood there."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from chassis.errors import RuleNotMet
from chassis.sheets.sheet import Sheet
from chassis.texts import text
from gateway.directory.imports.columns import COLUMNS, Column, Wrong, key_of


@dataclass(frozen=True)
class CellError:
    """What is wrong with one cell, in a language of one's own."""

    row: int
    column: str
    code: str
    values: dict[str, object] = field(default_factory=dict)

    def said(self, language: str) -> str:
        """The sentence."""
        return text(f"import.{self.code}", language, **self.values)


@dataclass
class Record:
    """One good row, by field."""

    row: int
    said: dict[str, Any]


@dataclass
class Checked:
    """What a file says, and what is wrong with it."""

    kind: str
    sheet: Sheet
    records: list[Record] = field(default_factory=list)
    errors: list[CellError] = field(default_factory=list)

    def refuse(self, record: Record, name: str, code: str, **values: object) -> None:
        """Something is wrong with a field of a record."""
        column = next(column for column in COLUMNS[self.kind] if column.name == name)
        self.errors.append(CellError(record.row, column.title, code, values))


def check(kind: str, sheet: Sheet) -> Checked:
    """Read every row. Raises RuleNotMet where the header is not that of such a file."""
    places = _places(kind, sheet)
    checked = Checked(kind, sheet)
    for row in sheet.rows:
        said: dict[str, Any] = {}
        wrong = len(checked.errors)
        for column, place in places:
            cell = row.cells[place] if 0 <= place < len(row.cells) else ""
            try:
                said[column.name] = column.value(cell, is_formula=place in row.formulas)
            except Wrong as refusal:
                checked.errors.append(CellError(row.number, column.title, refusal.code, refusal.values))
        if len(checked.errors) == wrong:
            checked.records.append(Record(row.number, said))
    _check_days(checked)
    _check_repeats(checked)
    return checked


def _places(kind: str, sheet: Sheet) -> list[tuple[Column, int]]:
    """Where each column stands; others may stand between them."""
    if not sheet.header or not sheet.rows:
        raise RuleNotMet("file_empty")
    written = [key_of(title) for title in sheet.header]
    wanted = COLUMNS[kind]
    missing = [column.title for column in wanted if column.required and key_of(column.title) not in written]
    if missing:
        raise RuleNotMet("columns_missing", columns=", ".join(missing))
    twice = [column.title for column in wanted if written.count(key_of(column.title)) > 1]
    if twice:
        raise RuleNotMet("columns_twice", columns=", ".join(twice))
    return [(column, written.index(key) if (key := key_of(column.title)) in written else -1) for column in wanted]


def _check_days(checked: Checked) -> None:
    for record in checked.records:
        starts_on, ends_on = record.said.get("starts_on"), record.said.get("ends_on")
        if isinstance(starts_on, date) and isinstance(ends_on, date) and ends_on < starts_on:
            checked.refuse(record, "ends_on", "ends_before_it_starts")


_SAME = {
    "people": ("national_id",),
    "units": ("code",),
    "posts": ("national_id", "code", "role", "subject", "starts_on"),
}


def _check_repeats(checked: Checked) -> None:
    first: dict[tuple[Any, ...], int] = {}
    for record in checked.records:
        same = tuple(record.said[name] for name in _SAME[checked.kind])
        if first.setdefault(same, record.row) != record.row:
            checked.refuse(record, _SAME[checked.kind][0], "row_twice", row=first[same])
