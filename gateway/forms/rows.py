"""Rows are added and taken away by plain submit buttons, so that it works without JavaScript."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from werkzeug.datastructures import MultiDict

ADD, REMOVE = "_add", "_remove"


def row_pressed(form: MultiDict[str, str]) -> bool:
    """True where the form was sent only to add a row or take one away: nothing is to be saved or judged."""
    return ADD in form or REMOVE in form


def with_row_changed(value: dict[str, Any], form: MultiDict[str, str]) -> dict[str, Any]:
    """The value with one empty row more, or without the row whose button was pressed; a path to nowhere is ignored."""
    changed = copy.deepcopy(value)
    if ADD in form:
        rows = _at(changed, form[ADD].split("."), make=True)
        if isinstance(rows, list):
            rows.append(None)
    elif REMOVE in form:
        *way, last = form[REMOVE].split(".")
        rows = _at(changed, way, make=False)
        if isinstance(rows, list) and last.isdigit() and int(last) < len(rows):
            del rows[int(last)]
    return changed


def _at(value: Any, way: list[str], *, make: bool) -> Any:
    for position, step in enumerate(way):
        if isinstance(value, list):
            value = value[int(step)] if step.isdigit() and int(step) < len(value) else None
        elif isinstance(value, dict):
            if make:
                value.setdefault(step, [] if position == len(way) - 1 else {})
            value = value.get(step)
        else:
            return None
    return value
