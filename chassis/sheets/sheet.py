"""What a file holds once it is read: a header and rows of text, whatever it was written with."""

from __future__ import annotations

from dataclasses import dataclass, field

from chassis.errors import RuleNotMet

MOST_ROWS = 20_000
MOST_COLUMNS = 40


class FileUnreadable(RuleNotMet):
    """Neither XLSX nor CSV, or damaged."""

    code = "file_unreadable"


class FileTooLarge(RuleNotMet):
    """Small when packed, too large when opened."""

    code = "sheet_too_large"


@dataclass(frozen=True)
class Row:
    """A row as it stands in the file, with its number there; formulas are told apart, and never worked out."""

    number: int
    cells: tuple[str, ...]
    formulas: frozenset[int] = frozenset()


@dataclass
class Sheet:
    """The header and the rows that hold anything."""

    header: tuple[str, ...] = ()
    rows: list[Row] = field(default_factory=list)

    def add(self, row: Row) -> None:
        """Take a row in: the first that holds anything is the header. Raises RuleNotMet where there are too many."""
        if not any(row.cells):
            return
        if not self.header:
            self.header = row.cells
            return
        if len(self.rows) == MOST_ROWS:
            raise RuleNotMet("too_many_rows", most=MOST_ROWS)
        self.rows.append(row)
