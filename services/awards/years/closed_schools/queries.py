"""How a list is narrowed to what was frozen with its school."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select

from chassis.opened import Filter, chosen_from


def frozen(model: type[Any]) -> Filter:
    """Those of this kind whose school was closed and that nobody goes on with yet, or all others."""

    @chosen_from("yes", "no")
    def narrow(wanted: Select[Any], asked: str) -> Select[Any]:
        return wanted.where(model.frozen_on.is_not(None) if asked == "yes" else model.frozen_on.is_(None))

    return narrow
