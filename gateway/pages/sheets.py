"""A list as an XLSX file: the same filters and columns as on the page, and all of its rows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from flask import Blueprint, Response

from chassis import paging
from chassis.asking import language
from chassis.errors import RuleNotMet
from chassis.workbooks import as_file, workbook
from gateway.pages.answers import ask
from gateway.pages.listed import table
from gateway.pages.lists import SHEET, filters_of
from gateway.pages.programmes import kind
from gateway.wording import sentence, short_instant

routes = Blueprint("sheets", __name__)
# A province's longest list many times over; a list of the whole country is narrowed first.
MOST = 10_000


@routes.get(f"/<service>/<things>/{SHEET}")
def sheet(service: str, things: str) -> Response:
    """The file. Raises RuleNotMet where the list has to be narrowed first."""
    lang, shown = language(), kind(service, things)
    asked = {field.path: field.value for field in filters_of(shown, lang) if field.value}
    columns, rows = table(shown, list(_items(service, things, asked)), lang)
    header = [*(column["label"] for column in columns), sentence(lang, "list.due"), sentence(lang, "list.whose")]
    content = workbook(header, [_line(row, lang) for row in rows], wide=len(header))
    return as_file(content, f"{things}.xlsx")


def _items(service: str, things: str, asked: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Page by page, as everybody reads it."""
    after, count = None, 0
    while True:
        page = {**asked, "limit": paging.MOST} | ({"after": after} if after else {})
        answer = ask(service, f"/v1/{things}", page)
        yield from answer["items"]
        count, after = count + len(answer["items"]), answer["next"]
        if after is None:
            return
        if count >= MOST:
            raise RuleNotMet("list_too_long", most=MOST)


def _line(row: dict[str, Any], lang: str) -> list[str]:
    due = short_instant(row["due"], lang) if row.get("due") else ""
    return [*map(str, row["cells"]), due, row["whose"]["label"] if row.get("whose") else ""]
