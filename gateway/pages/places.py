"""How many things are where, and how many of them are late: a map of tiles, and the same numbers as a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from flask import Blueprint, Response, render_template

from chassis.asking import language
from chassis.errors import NotFound
from chassis.identity import DISTRICT, level_of
from chassis.workbooks import as_file, workbook
from gateway import wording
from gateway.directory.tiles import PLACED
from gateway.forms import Field
from gateway.pages.answers import ask
from gateway.pages.lists import BY_PLACE, filters_of, has_sums
from gateway.pages.names import Names, names_in
from gateway.pages.programmes import Kind, kind
from gateway.wording import sentence

routes = Blueprint("places", __name__)
SHEET = f"{BY_PLACE}.xlsx"
# A neutral scale, darker the larger the share of the late: nobody is ranked.
SHADES = 4
Sums = Mapping[str, Any]


@dataclass(frozen=True)
class Counted:
    """The sums of one kind of thing as somebody asked for them."""

    shown: Kind
    asked: Mapping[str, str]
    items: Sequence[Sums]
    names: Names

    def columns(self, lang: str) -> list[str]:
        """The place, how many, how many of them late, and every state."""
        head = [sentence(lang, f"places.{word}") for word in ("place", "total", "late")]
        return [*head, *(self.shown.state(code, lang) for code in self.states)]

    @property
    def states(self) -> list[str]:
        """Where a thing can be, in the order of its description."""
        properties = {one["name"]: one["schema"] for one in self.shown.listing.get("parameters", [])}
        return list(properties.get("state", {}).get("enum", ()))

    def places(self) -> list[str]:
        """What each place is called."""
        return [self.names.unit(one["unit"]) for one in self.items]

    def rows(self, lang: str) -> list[list[str]]:
        """A line for each place, and one for all."""
        lines = [[name, *map(str, self._numbers(one))] for name, one in zip(self.places(), self.items, strict=True)]
        if len(self.items) > 1:
            whole = [sum(column) for column in zip(*map(self._numbers, self.items), strict=True)]
            lines.append([sentence(lang, "places.all"), *map(str, whole)])
        return lines

    def _numbers(self, one: Sums) -> list[int]:
        return [one["total"], one["late"], *(one["states"].get(code, 0) for code in self.states)]

    def href(self, unit: str) -> str:
        """The list of those that are there; of a province, first its districts."""
        if level_of(unit) < DISTRICT:
            return f"{self.shown.href}/{BY_PLACE}?{urlencode({**self.asked, 'place': unit})}"
        return f"{self.shown.href}?{urlencode({**self.asked, 'place': unit})}"


@routes.get(f"/<service>/<things>/{BY_PLACE}")
def places(service: str, things: str) -> Response:
    """The map and its table."""
    lang, shown = language(), kind(service, things)
    counted = _counted(shown, lang)
    filters = _filters(shown, lang)
    page = render_template(
        "places.html",
        page_title=sentence(lang, "places.title", things=shown.many(lang)),
        back_href=f"{shown.href}?{urlencode(counted.asked)}".rstrip("?"),
        filters=filters,
        filtered=bool(counted.asked),
        clear_href=f"{shown.href}/{BY_PLACE}",
        sheet_href=f"{shown.href}/{SHEET}?{urlencode(counted.asked)}".rstrip("?"),
        tiles=_tiles(counted, lang),
        columns=counted.columns(lang),
        rows=list(_rows(counted, lang)),
        empty={"title": sentence(lang, "list.none"), "text": sentence(lang, "list.none_text")},
    )
    return Response(page)


@routes.get(f"/<service>/<things>/{SHEET}")
def sheet(service: str, things: str) -> Response:
    """The table as a file."""
    lang = language()
    counted = _counted(kind(service, things), lang)
    header = counted.columns(lang)
    return as_file(workbook(header, counted.rows(lang), wide=len(header)), f"{things}-{BY_PLACE}.xlsx")


def _counted(shown: Kind, lang: str) -> Counted:
    if not has_sums(shown):
        raise NotFound
    asked = {field.path: field.value for field in _filters(shown, lang) if field.value}
    items = ask(shown.programme.name, f"/v1/{shown.path}/sums", asked)["items"]
    names = names_in(items)
    return Counted(shown, asked, sorted(items, key=lambda one: _order(one["unit"], names)), names)


def _filters(shown: Kind, lang: str) -> list[Field]:
    """Those of the list by which it is counted too."""
    sums = shown.programme.operations[("get", f"/v1/{shown.path}/sums")]
    counted = {parameter["name"] for parameter in sums.get("parameters", [])}
    return [field for field in filters_of(shown, lang) if field.path in counted]


def _order(unit: str, names: Names) -> tuple[int, int, str]:
    """As the map is read, line by line; places that are on none by their names."""
    column, row = PLACED.get(unit, (0, 0))
    return row, column, names.unit(unit)


def _rows(counted: Counted, lang: str) -> Iterator[dict[str, Any]]:
    """As in the file, but short: nobody is told on a telephone of ten steps at which nobody stands."""
    names = shortened(counted.places())
    for place, (name, total, late, *states) in enumerate(counted.rows(lang)):
        is_one = place < len(counted.items)
        cells = [names[place] if is_one else name, total, late, *("" if one == "0" else one for one in states)]
        yield {"cells": cells, "href": counted.href(counted.items[place]["unit"]) if is_one else None}


def _tiles(counted: Counted, lang: str) -> list[dict[str, Any]]:
    on_the_map = all(one["unit"] in PLACED for one in counted.items)
    names = shortened(counted.places())
    return [_tile(counted, one, name, lang, on_the_map) for one, name in zip(counted.items, names, strict=True)]


def shortened(names: Sequence[str]) -> list[str]:
    """Without the words in which they all end: of twenty district directorates the district says enough."""
    words = [name.split() for name in names]
    while len(words) > 1 and all(len(one) > 1 for one in words) and len({one[-1] for one in words}) == 1:
        words = [one[:-1] for one in words]
    return [" ".join(one) for one in words]


def _tile(counted: Counted, one: Sums, name: str, lang: str, is_placed: bool) -> dict[str, Any]:  # noqa: FBT001  # of all of them
    column, row = PLACED[one["unit"]] if is_placed else (0, 0)
    late, total = (wording.figure(one[word], lang) for word in ("late", "total"))
    return {
        "name": name,
        "href": counted.href(one["unit"]),
        "late": late,
        "total": total,
        "said": sentence(lang, "places.tile", late=late, total=total),
        "column": column,
        "row": row,
        "shade": -(-one["late"] * SHADES // one["total"]) if one["total"] else 0,
    }
