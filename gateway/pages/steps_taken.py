"""What has happened to a thing: its step bar and its timeline."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from chassis.identity import Role
from gateway.pages.names import Names, role
from gateway.pages.programmes import Kind
from gateway.wording import sentence


def bar(shown: Kind, state: Mapping[str, str], passed: Sequence[str], lang: str) -> list[dict[str, str]]:
    """The usual way with what lies behind, here and ahead; a thing that left the way stands beside its last place."""
    way: list[str] = list(shown.listing.get("x-way", ()))
    here = state["code"]
    if here in way:
        place = way.index(here)
        marks = ["done"] * place + ["done" if here == way[-1] else "now"] + ["later"] * (len(way) - place - 1)
    else:
        visited = [one for one in way if one in passed]
        place = way.index(visited[-1]) + 1 if visited else 0
        way = [*way[:place], here, *way[place:]]
        left = "done" if place == len(way) - 1 else "back"
        marks = ["done"] * place + [left] + ["later"] * (len(way) - place - 1)
    return (
        [{"title": shown.state(code, lang), "status": mark} for code, mark in zip(way, marks, strict=True)]
        if len(way) > 1
        else []
    )


def lines_of_service(lines: Sequence[Mapping[str, Any]], names: Names, shown: Kind, lang: str) -> list[dict[str, Any]]:
    """The service's own history, newest first."""
    return [
        {
            **_who(line, names, lang),
            "title": line["text"],
            "at": line["at"],
            "said": line.get("reason"),
            "from": shown.state(line["from_state"], lang) if _moved(line) and line["from_state"] else None,
            "to": shown.state(line["to_state"], lang) if _moved(line) else None,
        }
        for line in reversed(lines)
    ]


def lines_of_timeline(lines: Sequence[Mapping[str, Any]], names: Names, lang: str) -> list[dict[str, Any]]:
    """What the events told, newest first."""
    return [
        {
            **_who(line, names, lang),
            "title": line["what"][lang],
            "at": line["at"],
            "said": None,
            "from": None,
            "to": line["state"][lang],
        }
        for line in reversed(lines)
    ]


def _moved(line: Mapping[str, Any]) -> bool:
    return bool(line["from_state"] != line["to_state"])


def _who(line: Mapping[str, Any], names: Names, lang: str) -> dict[str, str]:
    post = role(line["role"], lang)
    if not line.get("person"):
        who = sentence(lang, "case.by_itself") if line["role"] == Role.SYSTEM else post
        return {"who": who, "post": "", "deputy_for": ""}
    unit = names.unit(line["unit"]) if line.get("unit") else ""
    deputy = names.person(line["deputy_for"]) if line.get("deputy_for") else ""
    person = names.person(line["person"]) or sentence(lang, "whose.person")
    return {"who": person, "post": ", ".join(filter(None, (post, unit))), "deputy_for": deputy}
