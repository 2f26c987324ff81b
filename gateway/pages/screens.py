"""A long form a screen at a time, each saved as soon as it is left: for a phone, and for people who are interrupted.

A service asks for it by `x-screens` at a list of its form: each row of it is a screen, each other field another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from gateway import wording
from gateway.forms import Field, schemas
from gateway.forms.reading import is_filled
from gateway.pages.programmes import Programme

ASKED = "x-screens"
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True)
class Screen:
    """One field of a form, or one row of a list, with what it is called and whether something stands there."""

    number: int
    name: str
    row: int | None
    title: str
    is_filled: bool

    def drawn(self, fields: list[Field]) -> list[Field]:
        """Of all the form's fields those of this screen; none is called optional, as all are asked for at the end."""
        whole = next(field for field in fields if field.path == self.name)
        row = None if self.row is None else whole.rows[self.row]
        return [replace(one, required=True) for one in ((row.parts or (row,)) if row else (whole,))]

    def into(self, said: Mapping[str, Any], typed: Mapping[str, Any]) -> dict[str, Any]:
        """What stands in the form, with this screen as it was typed."""
        if self.row is None:
            return {**said, self.name: typed.get(self.name, [] if isinstance(said.get(self.name), list) else None)}
        rows = list(said[self.name])
        rows[self.row] = next(iter(typed.get(self.name, ())), None)
        return {**said, self.name: rows}


def screens_of(
    schema: Mapping[str, Any] | None, said: Mapping[str, Any], programme: Programme, lang: str
) -> list[Screen]:
    """The screens of a form in their order; none where it is drawn on one page."""
    parts = schemas.properties(schema, programme.spec) if schema else {}
    if not any(ASKED in part for part in parts.values()):
        return []
    found = _screens(parts, said, programme, lang)
    return [Screen(number, *one) for number, one in enumerate(found, start=1)]


def stands_there(schema: Mapping[str, Any], thing: Mapping[str, Any], spec: Mapping[str, Any]) -> dict[str, Any]:
    """What a thing says of the form's fields, and nothing that the form does not take."""
    return {name: _as_taken(part, thing.get(name), spec) for name, part in schemas.properties(schema, spec).items()}


def _as_taken(part: Mapping[str, Any], value: Any, spec: Mapping[str, Any]) -> Any:
    if isinstance(value, list):
        items = schemas.items(part, spec)
        return [stands_there(items, one, spec) if isinstance(one, Mapping) else one for one in value]
    return value


def _screens(
    parts: Mapping[str, Mapping[str, Any]], said: Mapping[str, Any], programme: Programme, lang: str
) -> Iterator[tuple[str, int | None, str, bool]]:
    for name, part in parts.items():
        label = str(part.get("title" if lang == "tr" else f"x-title-{lang}") or programme.word(f"field.{name}", lang))
        if ASKED not in part:
            yield name, None, label, is_filled(said.get(name))
            continue
        shown = schemas.properties(schemas.items(part, programme.spec), programme.spec)
        visible = [one for one, shape in shown.items() if schemas.kind_of(shape, programme.spec) != "hidden"]
        word = programme.word(f"field.{part[ASKED]}", lang)
        for place, row in enumerate(said.get(name) or ()):
            day = next((value for value in row.values() if isinstance(value, str) and _DAY.fullmatch(value)), "")
            when = f": {wording.long_day(day, lang)}" if day else ""
            own = row.get(part[ASKED]) if part[ASKED] not in visible else None
            title = own if isinstance(own, str) and not when else f"{word} {place + 1}{when}"
            yield name, place, title, any(is_filled(row.get(one)) for one in visible)
