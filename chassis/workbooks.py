"""A table as an XLSX file."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence

from flask import Response

KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
# What an office program would work out if the sheet were saved as CSV and opened again.
_EXECUTED = ("=", "+", "-", "@", "\t", "\r")
_WIDTH = 22


def as_file(content: bytes, name: str) -> Response:
    """The book as a download of this name."""
    return Response(content, content_type=KIND, headers={"Content-Disposition": f'attachment; filename="{name}"'})


def workbook(header: Sequence[str], lines: Iterable[Sequence[str]], *, wide: int) -> bytes:
    """Every cell is text, also a T.C. kimlik no; nothing in it is ever worked out."""
    import xlsxwriter  # noqa: PLC0415  # slow to load, and seldom needed

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
