"""What waits for you, what is due, what moved lately; and each programme's own first page."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from flask import Blueprint, Response, render_template, request
from sqlalchemy.orm import Session

from chassis.asking import actor, language
from chassis.db import dumps, transaction
from gateway.cases import queries
from gateway.pages.modules import modules
from gateway.pages.names import Names, names_in
from gateway.pages.programmes import programme, programmes
from gateway.pages.readers import has_for
from gateway.pages.watched import watched_of
from gateway.pages.whose import Whom, expected, tag
from gateway.wording import sentence

routes = Blueprint("home", __name__)
MINE, OTHERS, RECENT, DUE = 50, 5, 6, 6
Row = Mapping[Any, Any]


@routes.get("/")
def home() -> Response:
    """What waits for you."""
    lang, me = language(), actor()
    with transaction() as session:
        mine = queries.tasks_of(session, me, limit=MINE).rows
        moved = queries.cases_of(session, me, limit=RECENT * 3).rows
        due = queries.deadlines_of(session, me, limit=DUE).rows
        own = {row["subject"] for row in mine}
        others = [row for row in moved if row["subject"] not in own]
        waits = {row["subject"]: _waits(session, row["subject"]) for row in others[: RECENT * 2]}
    names = names_in([row["unit"] for row in (*mine, *moved)])
    elsewhere = [row for row in others if waits.get(row["subject"])][:OTHERS]
    page = render_template(
        "home.html",
        page_title=sentence(lang, "home.title"),
        mine=[_task(row, names, {"code": "you", "label": sentence(lang, "whose.you")}) for row in mine],
        elsewhere=[_task(row, names, _whose(row, waits)) for row in elsewhere],
        recent=[_recent(row) for row in moved[:RECENT]],
        deadlines=[{"title": row["title"][lang], "href": row["link"], "due": row["due"]} for row in due],
        modules=modules(lang),
        empty={"title": sentence(lang, "home.none"), "text": sentence(lang, "home.none_text")},
        seen=digest(mine, moved),
    )
    return Response(page)


@routes.get("/home/live")
def live() -> Response:
    """The page again once something of it has changed; nothing while it has not."""
    with transaction() as session:
        mine = queries.tasks_of(session, actor(), limit=MINE).rows
        moved = queries.cases_of(session, actor(), limit=RECENT * 3).rows
    return Response(status=204) if digest(mine, moved) == request.args.get("seen") else home()


def digest(*lists: Sequence[Row]) -> str:
    """One word that changes when something in the lists does."""
    told = [[str(row["subject"]), row["sequence"], str(row.get("due"))] for rows in lists for row in rows]
    return hashlib.sha256(dumps(told).encode()).hexdigest()[:16]


@routes.get("/<service>")
def first_page(service: str) -> Response:
    """What a programme has."""
    lang, me, found = language(), actor(), programme(service)
    parts = [
        {"name": name, "title": title, "kinds": [{"title": kind.many(lang), "href": kind.href} for kind in theirs]}
        for name, title, kinds in found.parts(lang)
        if (theirs := [kind for kind in kinds if has_for(kind, me)])
    ]
    lead = found.word("service_description", lang, "")
    watched = [one for kind in found.kinds.values() for one in watched_of(kind, lang)]
    page = render_template("programme.html", page_title=found.title(lang), parts=parts, lead=lead, watched=watched)
    return Response(page)


def _waits(session: Session, subject: UUID) -> list[Whom]:
    return [dict(row) for row in queries.waits_for(session, subject)]


def kind_name(row: Row) -> str:
    """What people call the kind of a case's thing."""
    known = next((one.kind_of(row["thing"]) for one in programmes() if one.name == row["service"]), None)
    return known.one(language()) if known else ""


def _task(row: Row, names: Names, whose: dict[str, str]) -> dict[str, Any]:
    return {
        "title": row["title"][language()],
        "href": row["link"],
        "kind": kind_name(row),
        "number": row["number"],
        "unit": names.unit(row["unit"]),
        "whose": whose,
        "expected": expected(row, language()),
        "due": row.get("due"),
        "since": row.get("since"),
    }


def _recent(row: Row) -> dict[str, Any]:
    lang = language()
    return {"title": row["title"][lang], "href": row["link"], "state": row["state"][lang], "at": row["last_at"]}


def _whose(row: Row, waits: Mapping[UUID, Sequence[Whom]]) -> dict[str, str]:
    return tag(waits[row["subject"]], actor(), language(), row["state"][language()])
