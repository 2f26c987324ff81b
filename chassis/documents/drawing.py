"""A frozen document as a page to be printed: headings, tables, marks, and the code with its picture."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import segno
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from chassis import clock
from chassis.documents.model import Document
from chassis.settings import settings
from chassis.texts import text

HERE = Path(__file__).parent
# In letters: what a column gets besides its own, and from where on its text is rather broken into lines.
NARROWEST, WIDEST = 8, 40


def page_of(row: Document) -> str:
    """The page; everything on it is text that somebody typed, and is written as such."""
    address = check_address(row.code)
    said: dict[str, Any] = {
        "paper": row.content,
        "kind": text(f"document.{row.kind}", "tr"),
        "service": text("service", "tr"),
        "case": row.case,
        "code": row.code,
        "ordered_at": row.ordered_at.astimezone(clock.ISTANBUL).strftime("%d.%m.%Y %H:%M"),
        "check_address": f"{settings().public_url}/check",
        "picture": segno.make(address, error="m").svg_data_uri(border=2, scale=4, unit=None),
        "widths": widths,
        "fonts": (HERE / "fonts").as_uri(),
    }
    return _pages().get_template("paper.html").render(said)


def widths(table: dict[str, Any]) -> list[int]:
    """Of a hundred at most, what each column needs for its longest words; none so little that it cannot be read."""
    columns = zip(table["columns"], *table["rows"], strict=True)
    needed = [min(max(len(cell or "") for cell in column), WIDEST) + NARROWEST for column in columns]
    return [100 * one // sum(needed) for one in needed]


def check_address(code: str) -> str:
    """Where the picture of the code leads."""
    return f"{settings().public_url}/check/{code}"


@cache
def _pages() -> Environment:
    return Environment(
        loader=FileSystemLoader(HERE), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
