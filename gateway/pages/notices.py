"""What you were told, and how you want to be told."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Blueprint, Response, redirect, render_template, request
from werkzeug.wrappers import Response as AnyResponse

from chassis.asking import language
from gateway import forms
from gateway.frame import inside, say
from gateway.pages.answers import Refused, ask, tell
from gateway.pages.choices import prepared
from gateway.pages.names import is_id
from gateway.pages.navigation import MESSAGES, unread
from gateway.pages.programmes import Programme, programme
from gateway.wording import sentence

routes = Blueprint("notices", __name__, url_prefix="/notices")
ON_A_PAGE = 30
WISHES = "/v1/preferences"
MALFORMED = 422


@routes.get("")
def notices() -> Response:
    """The newest first."""
    lang = language()
    after = {"after": request.args["after"]} if is_id(request.args.get("after")) else {}
    answer = ask(MESSAGES, "/v1/messages", {"limit": ON_A_PAGE, **after})
    page = render_template(
        "notices.html",
        page_title=sentence(lang, "notices.title"),
        notices=[_notice(one, lang) for one in answer["items"]],
        read_all_action="/notices/read_all",
        choices_href="/notices/choices",
        next_href=f"/notices?after={answer['next']}" if answer["next"] else None,
        previous_href="/notices" if after else None,
    )
    return Response(page)


def _notice(one: dict[str, Any], lang: str) -> dict[str, Any]:
    vacant = one.get("instead_of")
    said = f"{one['what']} · {one['case']}"
    if vacant:
        said += " · " + sentence(lang, "notices.instead_of", role=vacant.get("role_text", ""))
    return {
        "title": one["title"][lang],
        "text": said,
        "href": f"/notices/{one['id']}",
        "at": one["at"],
        "unread": one["unread"],
    }


@routes.get("/<uuid:message_id>")
def open_one(message_id: UUID) -> AnyResponse:
    """Go on to what it is about; with that it is read."""
    answer = tell(MESSAGES, "POST", f"/v1/messages/{message_id}/read", {})
    if answer.is_refusal:
        raise Refused(answer.body)
    return redirect(inside(answer.body["link"]))


@routes.get("/lists/<uuid:list_id>")
def list_of_the_day(list_id: UUID) -> Response:
    """What you are told once a day, line by line."""
    lang = language()
    after = {"after": request.args["after"]} if is_id(request.args.get("after")) else {}
    answer = ask(MESSAGES, f"/v1/daily-lists/{list_id}", {"limit": ON_A_PAGE, **after})
    lines = [{**_notice(one | {"unread": False}, lang), "href": inside(one["link"])} for one in answer["items"]]
    page = render_template(
        "notices.html",
        page_title=sentence(lang, "notices.daily"),
        notices=lines,
        next_href=f"/notices/lists/{list_id}?after={answer['next']}" if answer["next"] else None,
        previous_href=f"/notices/lists/{list_id}" if after else None,
    )
    return Response(page)


@routes.post("/read_all")
def read_all() -> AnyResponse:
    """All of them are read."""
    tell(MESSAGES, "POST", "/v1/messages/read_all", {})
    return redirect("/notices")


@routes.get("/unread")
def count() -> Response:
    """How many are not read, for the frame of the page."""
    return Response(render_template("unread.html", unread=unread()))


@routes.route("/choices", methods=["GET", "POST"])
def choices() -> AnyResponse:
    """How you want to be told."""
    lang, service = language(), programme(MESSAGES)
    schema = prepared(service.asked_of(service.operations["put", WISHES]) or {}, service)
    if request.method == "GET":
        wish = ask(MESSAGES, WISHES)
        return _choices(service, schema, wish, str(wish["version"]))
    said = forms.read(request.form, schema, service.spec, lang)
    version = request.form.get("_version", "0")
    answer = tell(MESSAGES, "PUT", WISHES, said, headers={"If-Match": f'"{version}"'})
    if answer.status == MALFORMED:
        return _choices(service, schema, said, version, answer.body.get("errors"))
    if answer.is_refusal:
        raise Refused(answer.body)
    say("done", sentence(lang, "notices.choices_kept"))
    return redirect("/notices")


def _choices(
    service: Programme, schema: dict[str, Any], value: dict[str, Any], version: str, errors: Any = None
) -> Response:
    lang = language()
    drawn = forms.fields(schema, service.spec, lang, value=value, errors=errors)
    page = render_template(
        "form.html",
        page_title=sentence(lang, "notices.choices"),
        title=sentence(lang, "notices.choices"),
        lead=sentence(lang, "notices.choices_lead"),
        back_href="/notices",
        fields=drawn,
        faults=forms.summary(errors or {}, drawn),
        action="/notices/choices",
        version=version,
        idempotency_key="",
        button=sentence(lang, "form.save"),
    )
    return Response(page, status=MALFORMED if errors else 200)
