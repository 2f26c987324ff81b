"""All things of one kind that this person may see: a table with filters, drawn from the list's description."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from flask import Blueprint, Response, render_template, request

from chassis.asking import actor, language
from chassis.db import transaction
from gateway import forms, wording
from gateway.cases import queries
from gateway.forms import Choice, Field, schemas
from gateway.pages.answers import ask
from gateway.pages.begun_here import address
from gateway.pages.choices import PLACES, SUBJECTS, offices, subjects
from gateway.pages.facts import Speaker
from gateway.pages.names import is_id, names_in
from gateway.pages.programmes import Kind, kind
from gateway.pages.whose import tag
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
_KEY = re.compile(r"[0-9a-f_-]{1,60}")


@routes.get("/<service>/<things>")
def lists(service: str, things: str) -> Response:
    """The list."""
    lang, shown = language(), kind(service, things)
    filters = filters_of(shown, lang)
    asked = {field.path: field.value for field in filters if field.value}
    after = {"after": request.args["after"]} if request.args.get("after") else {}
    answer = ask(service, f"/v1/{things}", {**asked, **after, "limit": ON_A_PAGE})
    columns, rows = table(shown, answer["items"], lang)
    page = render_template(
        "list.html",
        page_title=shown.many(lang),
        title=shown.many(lang),
        makes=makes(shown, answer.get("actions", [])),
        back_href=f"/{service}",
        filters=filters,
        filtered=bool(asked),
        clear_href=shown.href,
        columns=columns,
        rows=rows,
        sheet_href=f"{shown.href}/{SHEET}?{urlencode(asked)}".rstrip("?"),
        places_href=f"{shown.href}/{BY_PLACE}?{urlencode(asked)}".rstrip("?") if has_sums(shown) else None,
        next_href=_next(shown, asked, answer["next"]),
        previous_href=_previous(shown, asked),
        empty={"title": sentence(lang, "list.none"), "text": sentence(lang, "list.none_text")},
    )
    return Response(page)


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
    # The directory is asked for nothing by which this list is not narrowed.
    named = {schema.get("x-names") for schema in parameters.values()}
    picks = {what: choices() for what, (_, choices) in _PICKED.items() if what in named}
    properties = {name: _filter(shown, name, schema, picks, lang) for name, schema in parameters.items()}
    usual = {name: said.pop("default") for name, said in properties.items() if "default" in said}
    asked = usual | {name: value for name, value in request.args.items() if value}
    offered = {_PICKED[what][0]: choices for what, choices in picks.items()}
    drawn = forms.fields({"properties": properties}, shown.programme.spec, lang, value=asked, choices=offered)
    return [_with_all(field, lang, field.path not in usual) for field in drawn if field.kind != "hidden" or field.value]


def _filter(
    shown: Kind, name: str, schema: dict[str, Any], picks: Mapping[str, Sequence[Choice]], lang: str
) -> dict[str, Any]:
    """One parameter as a form needs it: what it is called, and what can be picked."""
    what = schema.get("x-names")
    if what == "record" or (what in _PICKED and not picks[what]):
        # Nobody types an id: it goes along where a link brought it.
        schema["x-hidden"] = True
    elif what in _PICKED:
        schema["x-choices-from"] = _PICKED[what][0]
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


def table(shown: Kind, items: list[dict[str, Any]], lang: str) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The columns and the rows, in words."""
    waits = _waits({UUID(item["id"]) for item in items})
    names = names_in(items, [dict(one) for some in waits.values() for one in some])
    speaker = Speaker(shown.programme, names, lang)
    shapes = shown.line.get("properties", {})
    parts = {name: schemas.resolved(shapes.get(name, {}), shown.programme.spec) for name in shown.listing["x-columns"]}
    kept = [name for name in parts if not _says_nothing(name, items, names)]
    labels = [sentence(lang, "list.title"), *(speaker.label(name, parts[name]) for name in kept)]
    labels += [speaker.label("unit", {}), speaker.label("state", {}), speaker.label("changed_at", {})]
    rows = []
    for item in items:
        own = [speaker.said(name, item.get(name), parts[name], short=True) for name in kept]
        frame = [names.unit(item["unit"]), item["state"]["text"], wording.short_instant(item["changed_at"], lang)]
        awaited = waits.get(UUID(item["id"]), [])
        href = item.get("link") or f"{shown.href}/{item['id']}"
        row: dict[str, Any] = {"href": href, "cells": [item["title"][lang], *own, *frame]}
        if item.get("due"):
            row["due"] = item["due"]
        if awaited:
            row["whose"] = tag(awaited, actor(), lang, item["state"]["text"])
            row["due"] = min((one["due"] for one in awaited if one["due"]), default=None)
        rows.append(row)
    return [{"label": label, "short": label == labels[-1]} for label in labels], rows


def _says_nothing(name: str, items: list[dict[str, Any]], names: Any) -> bool:
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
