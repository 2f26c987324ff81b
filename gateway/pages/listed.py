"""The lines of a list as the rows of a table: things with pages of their own, and lines that only say something."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias
from uuid import UUID

from chassis.asking import actor
from chassis.db import transaction
from gateway import wording
from gateway.cases import queries
from gateway.forms import schemas
from gateway.pages.facts import Speaker
from gateway.pages.names import Names, is_id, names_in
from gateway.pages.programmes import Kind
from gateway.pages.whose import tag
from gateway.wording import sentence

Item = Mapping[str, Any]
Shapes = Mapping[str, dict[str, Any]]
Columns: TypeAlias = list[dict[str, Any]]
Rows: TypeAlias = list[dict[str, Any]]
# What the line of a thing may say last, in this order.
_FRAME = ("unit", "state", "changed_at")
_NUMBERS = {"integer", "number"}


def table(shown: Kind, items: Sequence[Item], lang: str) -> tuple[Columns, Rows]:
    """The columns and the rows, in words."""
    shapes = shown.line.get("properties", {})
    parts = {name: schemas.resolved(shapes.get(name, {}), shown.programme.spec) for name in shown.listing["x-columns"]}
    if "title" not in shapes:
        return _said_only(Speaker(shown.programme, names_in(items), lang), parts, items)
    waits = _waits({UUID(item["id"]) for item in items})
    names = names_in(items, [dict(one) for some in waits.values() for one in some])
    speaker = Speaker(shown.programme, names, lang)
    kept = {name: part for name, part in parts.items() if not _says_nothing(name, items, names)}
    frame = [name for name in _FRAME if name in shapes]
    labels = [sentence(lang, "list.title"), *(speaker.label(name, part) for name, part in kept.items())]
    columns = [{"label": label, "short": False} for label in labels]
    columns += [{"label": speaker.label(name, {}), "short": name == "changed_at"} for name in frame]
    rows = []
    for item in items:
        own = [speaker.said(name, item.get(name), part, short=True) for name, part in kept.items()]
        framed = [_framed(name, item, names, lang) for name in frame]
        href = item.get("link") or f"{shown.href}/{item['id']}"
        row = {"href": href, "cells": [item["title"][lang], *own, *framed]}
        rows.append(row | _due(item, waits.get(UUID(item["id"]), []), lang))
    return columns, rows


def _said_only(speaker: Speaker, parts: Shapes, items: Sequence[Item]) -> tuple[Columns, Rows]:
    """Lines that are no things: each is called by its first column, and leads somewhere only where it says so."""
    columns = [
        {"label": speaker.label(name, part), "number": part.get("type") in _NUMBERS} for name, part in parts.items()
    ]
    rows = [
        {
            "href": item.get("link"),
            "cells": [speaker.said(name, item.get(name), part, short=True) for name, part in parts.items()],
        }
        for item in items
    ]
    return columns, rows


def _framed(name: str, item: Item, names: Names, lang: str) -> str:
    match name:
        case "unit":
            return names.unit(item["unit"])
        case "state":
            return str(item["state"]["text"])
        case _:
            return wording.short_instant(item[name], lang)


def _due(item: Item, awaited: Sequence[Mapping[str, Any]], lang: str) -> dict[str, Any]:
    """For whom it waits and by when; nothing of either where it waits for nobody and is due on no day."""
    if awaited:
        due = min((one["due"] for one in awaited if one["due"]), default=None)
        return {"whose": tag(awaited, actor(), lang, ""), "due": due}
    return {"due": item["due"]} if item.get("due") else {}


def _says_nothing(name: str, items: Sequence[Item], names: Names) -> bool:
    """An id that is nobody's name, or whose name stands beside it; or what the title has said already."""
    values = [item.get(name) for item in items]
    is_named = any(f"{name}_name" in item for item in items)
    in_title = all(
        isinstance(value, str) and value in item["title"]["tr"] for value, item in zip(values, items, strict=True)
    )
    return (
        is_named
        or in_title
        or all(value in (None, []) or (is_id(value) and not names.person(value)) for value in values)
    )


def _waits(subjects: set[UUID]) -> dict[UUID, list[Mapping[str, Any]]]:
    """For whom each of them waits, as the events told."""
    with transaction() as session:
        return {subject: [dict(row) for row in queries.waits_for(session, subject)] for subject in subjects}
