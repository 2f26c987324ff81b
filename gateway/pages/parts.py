"""What can be picked among the parts of a thing: the people on its lists, its topics, its files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from chassis.asking import language
from chassis.errors import Problem
from gateway import wording
from gateway.forms import Choice
from gateway.pages.answers import Refused, ask
from gateway.pages.programmes import Programme

# Of how many things the parts are read, the newest first.
MOST_INSIDE = 6
LONGEST = 80
_CALLED = ("name", "title", "subject", "topic", "text")
_WHEN = ("starts_at", "held_on", "at")
Thing = Mapping[str, Any]


def of_thing(said: str, thing: Thing | None) -> list[Choice]:
    """`participants.person,trainers.id`: on which lists of the thing, and by which of a line's fields."""
    found = [choice for one in said.split(",") for choice in _lines(one, thing or {})]
    return list({choice.value: choice for choice in found}.values())


def inside(said: str, programme: Programme) -> list[Choice]:
    """`need-cycles.topics.id`: the same of the newest things of a kind, each under the title of its thing."""
    path, _, lists = said.partition(".")
    lang = language()
    return [
        Choice(one.value, one.label, group=str(thing["title"][lang]))
        for thing in _newest(programme, path)
        for one in of_thing(lists, thing)
    ]


def files_of(programme: Programme, path: str, thing: Thing | None) -> list[Choice]:
    """What was brought to the thing as evidence."""
    if thing is None:
        return []
    items = ask(programme.name, f"/v1/{path}/{thing['id']}/evidence")["items"]
    return [Choice(str(one["id"]), str(one["title"])) for one in items]


def _newest(programme: Programme, path: str) -> Iterator[Thing]:
    try:
        items: Sequence[Thing] = ask(programme.name, f"/v1/{path}", {"limit": MOST_INSIDE})["items"]
    except (Problem, Refused):
        return
    for one in items:
        yield ask(programme.name, f"/v1/{path}/{one['id']}")


def _lines(said: str, thing: Thing) -> Iterator[Choice]:
    name, _, key = said.partition(".")
    for line in thing.get(name) or ():
        if line.get(key):
            yield Choice(str(line[key]), _called(line))


def _called(line: Thing) -> str:
    """By the first of its words, with its day or hour where it has one."""
    lang = language()
    words = next((line[word] for word in _CALLED if line.get(word)), "–")
    said = str(words[lang] if isinstance(words, Mapping) else words)[:LONGEST]
    when = next((str(line[word]) for word in _WHEN if line.get(word)), "")
    if not when:
        return said
    return f"{said}, {(wording.short_instant if 'T' in when else wording.short_day)(when, lang)}"
