"""Who can act next on a thing, how and by when, and when the clock has to look at it: read from its tables."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from chassis import signatures
from chassis.processes import SYSTEM, Addressee, ask, processes_of
from chassis.texts import LANGUAGES, Words, has, text


def awaited(session: Session, thing: Any) -> list[Addressee]:
    """The roles at units, or the persons, that the thing waits for, each with its due instant; none twice."""
    found: dict[Addressee, dict[str, None]] = {}
    for process in processes_of(type(thing)):
        for row in process.open_rows(thing):
            if row.optional or SYSTEM in row.roles or (row.when and not ask(row.when, thing, actor=None)):
                continue
            signed = signatures.signed_places(session, thing.id, row.action) if row.by_all else set()
            due = row.due(thing) if row.due else None
            for place in row.places(thing):
                if signatures.place_of(place) not in signed:
                    said = found.setdefault(replace(place, due=due), {})
                    said[f"awaited.{process.thing}.{row.action}"] = None
    return [replace(place, what=_in_words(said)) for place, said in found.items()]


def _in_words(keys: Iterable[str]) -> Words | None:
    """What is awaited, as it is said to the person: one of these steps."""
    known = [key for key in keys if has(key)]
    if not known:
        return None
    return {language: text("awaited.or", language).join(text(key, language) for key in known) for language in LANGUAGES}


def next_instant(thing: Any) -> datetime | None:
    """The earliest instant at which the clock has a step to take on the thing as it stands."""
    rows = (row for process in processes_of(type(thing)) for row in process.open_rows(thing) if row.at)
    return min((at for row in rows if row.at and (at := row.at(thing))), default=None)
