"""One thing: where it is, what you can do and why not, what has happened; also while its service is away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from flask import Blueprint, Response, render_template, request

from chassis.asking import actor, language
from chassis.db import transaction
from chassis.errors import Problem, Unavailable
from gateway.cases import queries
from gateway.pages import papers
from gateway.pages.answers import Refused, ask, belonging
from gateway.pages.begun_here import begun_here
from gateway.pages.buttons import allowed, buttons, refused
from gateway.pages.facts import Speaker
from gateway.pages.home import kind_name
from gateway.pages.names import Names, is_id, names_in
from gateway.pages.programmes import Kind, kind
from gateway.pages.steps_taken import bar, lines_of_service, lines_of_timeline
from gateway.pages.whose import is_you, tag, waiting
from gateway.wording import sentence

routes = Blueprint("cases_pages", __name__)
MOST_RELATED = 8
# Reasons that concern who asks: waiting changes nothing in them.
_OF_THE_PERSON = {"role_not_allowed", "own_record", "already_signed"}
Thing = Mapping[str, Any]


@routes.get("/<service>/<things>/<uuid:thing_id>")
def case(service: str, things: str, thing_id: UUID) -> Response:
    """The case page."""
    try:
        shown = kind(service, things)
        thing = ask(service, f"/v1/{things}/{thing_id}")
        history = belonging(service, f"/v1/{things}/{thing_id}/history")
    except Unavailable:
        return _remembered(thing_id)
    return Response(_drawn(shown, thing, history))


@routes.get("/<service>/<things>/<uuid:thing_id>/live")
def live(service: str, things: str, thing_id: UUID) -> Response:
    """The page again once something has happened to the case; nothing while it has not."""
    if str(last_event(thing_id)) == request.args.get("seen"):
        return Response(status=204)
    return case(service, things, thing_id)


def last_event(thing_id: UUID) -> int:
    """The number of the last event that was heard of a thing."""
    with transaction() as session:
        known = queries.case(session, thing_id)
    return known.sequence if known else 0


def _drawn(shown: Kind, thing: Thing, history: list[dict[str, Any]]) -> str:
    lang, me = language(), actor()
    seen = last_event(UUID(thing["id"]))
    names, awaits_you = names_in(thing, history), any(is_you(one, me) for one in thing["awaiting"])
    speaker = Speaker(shown.programme, names, lang)
    drawn = speaker.drawn(thing, shown.shape)
    here = f"{shown.href}/{thing['id']}"
    lines = lines_of_service(history, names, shown, lang)
    begun = begun_here(shown, thing)
    return render_template(
        "case.html",
        page_title=thing["title"][lang],
        thing={
            "title": thing["title"][lang],
            "kind": shown.one(lang),
            "number": thing["case"],
            "state": thing["state"]["text"] if thing["awaiting"] else "",
            "whose": tag(thing["awaiting"], me, lang, thing["state"]["text"]),
            "version": thing["version"],
        },
        back_href=shown.href,
        edit_href=next((f"{here}/{one['action']}" for one in allowed(thing) if one["method"] == "PUT"), None),
        steps=bar(shown, thing["state"], [line["to_state"] for line in history], lang),
        awaiting=_awaiting(thing["awaiting"], names),
        awaits_you=awaits_you,
        first=_to_be_done_first(thing) if awaits_you else [],
        actions=buttons(shown, thing, begun, lang),
        refused=refused(thing, begun, lang),
        facts=drawn.facts,
        sections=drawn.sections,
        tables=drawn.tables,
        pictures=drawn.pictures,
        files=papers.files_of(shown, thing),
        calendar_href=papers.calendar_of(shown, thing),
        copies=papers.copies_of(shown, thing),
        documents=papers.documents_of(shown, thing),
        evidence=papers.evidence_of(shown, thing),
        history=lines,
        related=_related(thing, names),
        saved_at=thing["changed_at"],
        live_href=f"{here}/live?seen={seen}",
    )


def _awaiting(awaited: Sequence[Mapping[str, Any]], names: Names) -> list[dict[str, Any]]:
    """You before everybody else; nobody twice."""
    lang, me = language(), actor()
    said = [waiting(one, me, names, lang) for one in sorted(awaited, key=lambda one: not is_you(one, me))]
    return list({(one["text"], one["due"]): one for one in said}.values())


def _to_be_done_first(thing: Thing) -> list[str]:
    """Why the awaited step cannot be taken yet, where that is no question of who you are."""
    reasons = (one["why_not"] for one in thing["actions"] if one["awaited"] and not one["allowed"])
    unmet = [one for some in reasons if not {reason["code"] for reason in some} & _OF_THE_PERSON for one in some]
    return list(dict.fromkeys(one["text"] for one in unmet))


def _related(thing: Thing, names: Names) -> list[dict[str, Any]]:
    """Other cases that this one speaks of, if this person may see them too."""
    ids = dict.fromkeys(UUID(value) for name, value in _ids(thing) if value != thing["id"] and not names.person(value))
    with transaction() as session:
        known = [row for row in (queries.case(session, one) for one in list(ids)[: MOST_RELATED * 2]) if row]
    related = []
    for row in known[:MOST_RELATED]:
        service, _, path = row.link.lstrip("/").partition("/")
        try:
            other = ask(service, f"/v1/{path}")
        except (Problem, Refused):
            continue
        title, state = other["title"][language()], other["state"]["text"]
        related.append({"title": title, "kind": kind_name(dict(row)), "href": row.link, "state": state})
    return related


def _ids(content: Any, name: str = "") -> list[tuple[str, str]]:
    if isinstance(content, Mapping):
        return [found for key, inner in content.items() if key != "actions" for found in _ids(inner, key)]
    if isinstance(content, list):
        return [found for inner in content for found in _ids(inner, name)]
    return [(name, content)] if is_id(content) else []


def _remembered(thing_id: UUID) -> Response:
    """What the events told of the case, while its service is away."""
    lang, me = language(), actor()
    with transaction() as session:
        known = queries.case(session, thing_id)
        # Asking the service a second time would only keep the person waiting.
        if known is None or not queries.has_met(session, me, thing_id):
            raise Unavailable
        as_of = queries.heard_last(session, known.service)
        lines = [dict(line) for line in queries.timeline(session, thing_id)]
        awaiting: Sequence[Mapping[str, Any]] = [dict(row) for row in queries.waits_for(session, thing_id)]
    row: dict[str, Any] = dict(known)
    names = names_in(lines, awaiting, row["unit"])
    page = render_template(
        "case.html",
        page_title=row["title"][lang],
        stale_since=as_of,
        thing={
            "title": row["title"][lang],
            "kind": kind_name(row),
            "number": row["number"],
            "state": row["state"][lang] if awaiting else "",
            "whose": tag(awaiting, me, lang, row["state"][lang]),
            "version": 0,
        },
        awaiting=_awaiting(awaiting, names),
        awaits_you=any(is_you(one, me) for one in awaiting),
        refused=[],
        facts=[{"label": sentence(lang, "case.unit"), "value": names.unit(row["unit"])}],
        history=lines_of_timeline(lines, names, lang),
        saved_at=row["last_at"],
        live_href=None,
    )
    return Response(page)
