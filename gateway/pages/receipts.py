"""The receipt of a step: number, time and what happens next; it survives a bookmark."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Blueprint, Response, render_template

from chassis.asking import language
from chassis.errors import NotFound
from gateway import wording
from gateway.pages.answers import ask, belonging
from gateway.pages.names import names_in
from gateway.pages.programmes import Kind, kind
from gateway.pages.whose import called
from gateway.wording import sentence

routes = Blueprint("receipts", __name__)


@routes.get("/<service>/<things>/<uuid:thing_id>/done/<action>")
def receipt(service: str, things: str, thing_id: UUID, action: str) -> Response:
    """What was done, and who is next now."""
    lang, shown = language(), kind(service, things)
    thing = ask(service, f"/v1/{things}/{thing_id}")
    line = _line(shown, thing, action, lang)
    page = render_template(
        "confirmation.html",
        page_title=line["text"],
        title=line["text"],
        lead=thing["title"][lang],
        number=thing["case"],
        at=line["at"],
        state=thing["state"]["text"],
        next=_next(thing, lang),
        case_href=f"{shown.href}/{thing_id}",
    )
    return Response(page)


def _line(shown: Kind, thing: dict[str, Any], action: str, lang: str) -> dict[str, Any]:
    """What the history says of the step; who sees a part of the thing does not read that, and is told its own name."""
    history = belonging(shown.programme.name, f"/v1/{shown.path}/{thing['id']}/history")
    line = next((one for one in reversed(history) if one["action"] == action), None)
    if line is None and history:
        raise NotFound
    return line or {"text": _named(shown, action, lang), "at": thing["changed_at"]}


def _named(shown: Kind, action: str, lang: str) -> str:
    """A step of the process by its own name, also the one that made the thing."""
    if all(act.name != action for act in shown.acts()):
        raise NotFound
    return shown.programme.word(f"action.{shown.thing}.{action}", lang)


def _next(thing: dict[str, Any], lang: str) -> list[str]:
    names = names_in(thing["awaiting"])
    said = []
    for one in thing["awaiting"]:
        who = called(one, names, lang)
        due = wording.long_instant(one["due"], lang) if one.get("due") else ""
        said.append(sentence(lang, "steps.next_until" if due else "steps.next", who=who, due=due))
    return said or [sentence(lang, "case.nobody")]
