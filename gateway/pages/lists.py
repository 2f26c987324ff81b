"""All things of one kind that this person may see: a table with filters, drawn from the list's description."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

from flask import Blueprint, Response, render_template, request

from chassis.asking import language
from gateway import forms
from gateway.forms import Choice, Field, schemas
from gateway.pages.answers import ask
from gateway.pages.begun_here import address
from gateway.pages.choices import PLACES, SUBJECTS, Asker, offered, offices, subjects
from gateway.pages.listed import table
from gateway.pages.programmes import Kind, kind
from gateway.wording import sentence

routes = Blueprint("lists", __name__)
ON_A_PAGE = 25
_NO_FILTER = {"after", "limit", "unit"}
# In which order, where there is a choice: it narrows nothing.
ORDER = "order"
# The keys of the pages before this one, so that one can go back by them.
TRAIL = "trail"
# The whole list as a file, at this address below it.
SHEET = "list.xlsx"
# How many of them are where, for a list that tells it.
BY_PLACE = "by-place"
# What a filter may name, from which source that is picked, and who is asked for it.
_PICKED = {"unit": (PLACES, offices), "subject": (SUBJECTS, subjects)}
# An id, an instant with one, or the path of a unit.
_KEY = re.compile(r"[0-9a-z_/-]{1,200}")
_NOTHING_YET: Mapping[str, Any] = {"items": [], "next": None}


@routes.get("/<service>/<things>")
def lists(service: str, things: str) -> Response:
    """The list."""
    lang, shown = language(), kind(service, things)
    filters = filters_of(shown, lang)
    asked = {field.path: field.value for field in filters if field.value}
    after = {"after": request.args["after"]} if request.args.get("after") else {}
    unsaid = _needed(shown) - asked.keys()
    answer = _NOTHING_YET if unsaid else ask(service, f"/v1/{things}", {**asked, **after, "limit": ON_A_PAGE})
    columns, rows = table(shown, answer["items"], lang)
    page = render_template(
        "list.html",
        page_title=shown.many(lang),
        title=shown.many(lang),
        makes=makes(shown, answer.get("actions", [])),
        back_href=f"/{service}",
        filters=filters,
        filtered=not unsaid and _is_narrowed(shown, asked),
        clear_href=shown.href,
        columns=columns,
        rows=rows,
        sheet_href=f"{shown.href}/{SHEET}?{urlencode(asked)}".rstrip("?"),
        places_href=f"{shown.href}/{BY_PLACE}?{urlencode(asked)}".rstrip("?") if has_sums(shown) else None,
        next_href=_next(shown, asked, answer["next"]),
        previous_href=_previous(shown, asked),
        empty=_to_be_asked(lang) if unsaid & {field.path for field in filters} else _empty(shown, lang, unsaid),
    )
    return Response(page)


def _needed(shown: Kind) -> set[str]:
    """What has to be chosen before there is anything to list."""
    return {parameter["name"] for parameter in shown.listing.get("parameters", []) if parameter.get("required")}


def _is_narrowed(shown: Kind, asked: Mapping[str, str]) -> bool:
    """By anything beside how the list opens, and what it cannot do without."""
    opens = {parameter["name"]: parameter["schema"].get("default") for parameter in shown.listing.get("parameters", [])}
    return any(value != opens.get(name) for name, value in asked.items() if name not in _needed(shown))


def _empty(shown: Kind, lang: str, unsaid: set[str]) -> dict[str, str]:
    """That nothing is there, and what that means where the service was asked and has words for it."""
    plain = sentence(lang, "list.none_text")
    text = plain if unsaid else shown.programme.word(f"none.{shown.thing}", lang, plain)
    return {"title": sentence(lang, "list.none"), "text": text}


def _to_be_asked(lang: str) -> dict[str, str]:
    return {"title": sentence(lang, "list.choose"), "text": sentence(lang, "list.choose_text")}


def has_sums(shown: Kind) -> bool:
    """Whether the service tells how many of them are where."""
    return ("get", f"/v1/{shown.path}/sums") in shown.programme.operations


def makes(shown: Kind, actions: list[dict[str, Any]]) -> list[dict[str, str]]:
    """A button for each step that makes something; of a catalogue it makes a thing of another list."""
    return [{"label": one["text"], "href": address(shown, one)} for one in actions if one["allowed"]]


def filters_of(shown: Kind, lang: str) -> list[Field]:
    """The list's own parameters as fields; a state by its name."""
    parameters = {
        parameter["name"]: schemas.resolved(parameter["schema"], shown.programme.spec)
        for parameter in shown.listing.get("parameters", [])
        if parameter.get("in") == "query" and parameter["name"] not in _NO_FILTER
    }
    picks = _picks(shown, parameters)
    properties = {name: _filter(shown, name, schema, picks, lang) for name, schema in parameters.items()}
    usual = {name: said.pop("default") for name, said in properties.items() if "default" in said}
    asked = usual | {name: value for name, value in request.args.items() if value}
    drawn = forms.fields({"properties": properties}, shown.programme.spec, lang, value=asked, choices=picks)
    always = usual.keys() | _needed(shown)
    return [
        _with_all(field, lang, field.path not in always) for field in drawn if field.kind != "hidden" or field.value
    ]


def _picks(shown: Kind, parameters: Mapping[str, Mapping[str, Any]]) -> dict[str, Sequence[Choice]]:
    """What can be picked, by its source; nobody is asked for anything by which this list is not narrowed."""
    named = {schema.get("x-names") for schema in parameters.values()}
    picks: dict[str, Sequence[Choice]] = {
        source: choices() for what, (source, choices) in _PICKED.items() if what in named
    }
    sources = {str(schema["x-choices-from"]) for schema in parameters.values() if "x-choices-from" in schema}
    return picks | offered(sources, Asker(shown, None))


def _filter(
    shown: Kind, name: str, schema: dict[str, Any], picks: Mapping[str, Sequence[Choice]], lang: str
) -> dict[str, Any]:
    """One parameter as a form needs it: what it is called, and what can be picked."""
    what = schema.get("x-names")
    if what in _PICKED:
        schema["x-choices-from"] = _PICKED[what][0]
    if what == "record" or not picks.get(schema.get("x-choices-from", ""), True):
        # Nobody types an id: it goes along where a link brought it.
        schema["x-hidden"] = True
    if name == ORDER:
        schema |= {"title": sentence("tr", "list.order"), "x-title-en": sentence("en", "list.order")}
        schema["x-labels"] = {code: {lang: sentence(lang, f"list.order.{code}")} for code in schema["enum"]}
    elif name == "state":
        schema["x-labels"] = {code: {lang: shown.state(code, lang)} for code in schema.get("enum", [])}
    elif schema.get("enum") == ["yes", "no"]:
        schema["x-labels"] = {code: {lang: sentence(lang, code)} for code in schema["enum"]}
    schema.setdefault("title", shown.programme.word(f"field.{name}", "tr"))
    schema.setdefault("x-title-en", shown.programme.word(f"field.{name}", "en"))
    return {key: said for key, said in schema.items() if key != "maxLength"}


def _with_all(field: Field, lang: str, has_all: bool) -> Field:  # noqa: FBT001  # the one thing that differs
    """A filter is never required, and says so by itself; a list that opens narrowed has a word of its own for all."""
    if field.kind == "hidden":
        return field
    everything = sentence(lang, "list.order.newest" if field.path == ORDER else "list.all")
    all_of_it = (Choice("", everything),) if has_all else ()
    choices = (*all_of_it, *field.choices) if field.choices else ()
    return replace(field, required=True, choices=choices, kind="select" if choices else "text", hint="")


def _trail() -> list[str]:
    return [one for one in request.args.get(TRAIL, "").split(",") if _KEY.fullmatch(one)]


def _next(shown: Kind, asked: Mapping[str, str], following: str | None) -> str | None:
    if following is None:
        return None
    trail = [*_trail(), request.args.get("after") or "0"]
    return f"{shown.href}?" + urlencode({**asked, "after": following, TRAIL: ",".join(trail)})


def _previous(shown: Kind, asked: Mapping[str, str]) -> str | None:
    trail = _trail()
    if not trail:
        return None
    *earlier, last = trail
    there = {**asked} | ({"after": last} if last != "0" else {}) | ({TRAIL: ",".join(earlier)} if earlier else {})
    return f"{shown.href}?" + urlencode(there) if there else shown.href
