"""What a step takes from the own record of whoever takes it: their T.C. kimlik no is handed on, never typed.

Only one's own, and only to a step whose description asks for it (`x-from-record`); each time a line says so (PRV-03).
"""

from __future__ import annotations

from typing import Any

import orjson

from chassis import national_ids
from chassis.db import reading, transaction
from chassis.errors import NotFound
from chassis.identity import Actor
from gateway import forms
from gateway.directory import people, queries
from gateway.directory.model import NationalId
from gateway.pages import programmes
from gateway.wording import sentence

STEPS = {"POST", "PUT"}


def completed(service: str, method: str, path: str, asks: Actor | None, said: Any) -> Any:
    """What is said to a service, with what the step takes from the asker's record in place of what was typed there."""
    known = programmes.described(service) if method in STEPS and asks else None
    asked = _asked(known, method, path)
    typed = _typed(said) if asked else None
    if asks is None or typed is None:
        return said
    number = _number(asks, f"{service}{path}")
    return typed | dict.fromkeys(asked, number)


def given(programme: programmes.Programme, method: str, path: str, asks: Actor, lang: str) -> list[forms.Field]:
    """The same for their eyes, before they take the step: masked."""
    return [
        forms.Field(name, "text", label=forms.label_of(shape, name, lang), value=_masked(asks, lang))
        for name, shape in _asked(programme, method, path).items()
    ]


def _asked(known: programmes.Programme | None, method: str, path: str) -> dict[str, dict[str, Any]]:
    rows = known.from_record if known else []
    return next((asked for way, pattern, asked in rows if way == method and pattern.fullmatch(path)), {})


def _typed(said: Any) -> dict[str, Any] | None:
    """What was said as it will be read; None where it is nothing that can be read, which the service tells."""
    if isinstance(said, bytes):
        try:
            said = orjson.loads(said)
        except orjson.JSONDecodeError:
            return None
    return said if isinstance(said, dict) else {} if said is None else None


def _number(asks: Actor, where: str) -> str | None:
    """Their number, with the line that says for what it was handed on; none for programs and where there is none."""
    with transaction() as session:
        person = queries.person(session, asks.person) if asks.person else None
        try:
            return people.view_national_id(session, person, asks, where, None) if person else None
        except NotFound:
            return None


def _masked(asks: Actor, lang: str) -> str:
    with reading() as session:
        kept = session.get(NationalId, asks.person) if asks.person else None
        number = national_ids.mask(national_ids.keys().open(kept)) if kept else None
    return sentence(lang, "check.from_record", number=number) if number else sentence(lang, "check.not_on_record")
