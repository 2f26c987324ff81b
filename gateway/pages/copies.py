"""A thing as it was when it was passed on: the copy that each office on its way holds."""

from __future__ import annotations

from uuid import UUID

from flask import Blueprint, Response, render_template

from chassis.asking import language
from chassis.errors import NotFound
from gateway.pages.answers import ask
from gateway.pages.facts import Speaker
from gateway.pages.names import names_in, role
from gateway.pages.programmes import kind
from gateway.wording import sentence

routes = Blueprint("copies", __name__)


@routes.get("/<service>/<things>/<uuid:thing_id>/copies/<int:number>")
def copy(service: str, things: str, thing_id: UUID, number: int) -> Response:
    """One of the copies, to be read. Raises NotFound where it was not passed on so often."""
    lang, shown = language(), kind(service, things)
    thing = ask(service, f"/v1/{things}/{thing_id}")
    items = ask(service, f"/v1/{things}/{thing_id}/copies")["items"]
    if not 1 <= number <= len(items):
        raise NotFound
    one = items[number - 1]
    names = names_in(one)
    drawn = Speaker(shown.programme, names, lang).drawn(one["content"], {})
    page = render_template(
        "copy.html",
        page_title=sentence(lang, "copies.one", title=thing["title"][lang]),
        back_href=f"{shown.href}/{thing_id}",
        state=shown.state(one["action"], lang),
        at=one["at"],
        by=", ".join(filter(None, (names.person(one["person"]), role(one["role"], lang), names.unit(one["unit"])))),
        note=one["note"],
        facts=drawn.facts,
        sections=drawn.sections,
        tables=drawn.tables,
    )
    return Response(page)
