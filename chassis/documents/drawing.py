"""A frozen document as a page to be printed: headings, tables, marks, and the code with its picture."""

from __future__ import annotations

from collections.abc import Iterable
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
# In millimetres: a line, a letter in a table, and what stands free beside a cell's text.
PAGE, LETTER, FREE = 170, 2.1, 5
# A word of more letters may be broken.
LONGEST = 40


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


def widths(table: dict[str, Any]) -> list[float]:
    """Of a hundred, what each column gets: short ones what they need, the long ones share what is left.

    The longest word of each stays whole.
    """
    columns = [[cell or "" for cell in column] for column in zip(table["columns"], *table["rows"], strict=True)]
    words = [_wide(min(len(word), LONGEST) for cell in column for word in cell.split()) for column in columns]
    texts = [_wide(len(cell) for cell in column) for column in columns]

    def shared(most: int) -> list[float]:
        return [max(word, min(whole, most)) for word, whole in zip(words, texts, strict=True)]

    found = next((one for one in map(shared, range(PAGE, 0, -1)) if sum(one) <= PAGE), words)
    return [round(100 * one / sum(found), 1) for one in found]


def _wide(letters: Iterable[int]) -> float:
    return max(letters, default=0) * LETTER + FREE


def check_address(code: str) -> str:
    """Where the picture of the code leads."""
    return f"{settings().public_url}/check/{code}"


@cache
def _pages() -> Environment:
    return Environment(
        loader=FileSystemLoader(HERE), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
