"""The operator's pages: how each service fares, and the events that could not be handled."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Response, redirect, render_template, request
from marshmallow import ValidationError
from werkzeug.wrappers import Response as AnyResponse

from chassis import dead_messages, operating
from chassis.asking import actor, language
from chassis.db import transaction
from chassis.errors import NotAllowed, Problem
from chassis.identity import Role
from gateway.frame import say
from gateway.pages.answers import Answer, Refused, tell
from gateway.pages.programmes import title_of
from gateway.upstreams import upstreams
from gateway.wording import sentence

routes = Blueprint("operator", __name__, url_prefix="/operator")
OWN = "gateway"
OK, MALFORMED = 200, 422


@routes.before_request
def only_operators() -> None:
    """For the platform's administrators alone."""
    if not actor().units(Role.PLATFORM_ADMIN):
        raise NotAllowed(extra={"roles": [Role.PLATFORM_ADMIN]})


@routes.get("")
def overview() -> Response:
    """Every service, and all that was parked anywhere."""
    lang = language()
    services, dead = [], []
    for name in (*upstreams(), OWN):
        try:
            vitals = _asked(name, "/vitals")
            parked = _asked(name, "/dead-messages")["items"] if vitals["parked"] else []
        except (Problem, Refused):
            services.append({"name": title_of(name, lang), "ready": False, "queue": None, "dead": None})
            continue
        services.append(
            {
                "name": title_of(name, lang),
                "ready": True,
                "queue": vitals["retry"] + vitals["waiting"],
                "outbox_age_text": _backlog(vitals, lang),
                "dead": vitals["parked"],
            }
        )
        dead += [_line(name, one) for one in parked]
    page = render_template(
        "operator/dead_messages.html", page_title=sentence(lang, "operator.title"), services=services, dead=dead
    )
    return Response(page)


def _backlog(vitals: dict[str, Any], lang: str) -> str:
    if not vitals["outbox"]:
        return ""
    return sentence(lang, "operator.backlog", n=vitals["outbox"], seconds=int(vitals["outbox_age_seconds"]))


def _line(service: str, one: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": one["id"],
        "href": f"/operator/{service}/{one['id']}",
        "service": title_of(service, language()),
        "type": one["type"] or "?",
        "cause": one["cause"],
        "at": one["heard_at"],
        "tries": one["attempts"],
    }


@routes.get("/<service>/<event_id>")
def message(service: str, event_id: str) -> Response:
    """One parked event, masked."""
    return _message(service, event_id)


def _message(service: str, event_id: str, reason: str = "", error: str = "") -> Response:
    one = _asked(service, f"/dead-messages/{event_id}")
    here = f"/operator/{service}/{event_id}"
    page = render_template(
        "operator/dead_message.html",
        page_title=one["type"] or event_id,
        message={**_line(service, one), "cause": f"{one['cause']}: {one['error']}", "body": one["body"]},
        again_action=f"{here}/resend",
        discard_action=f"{here}/discard",
        reason=reason,
        reason_error=error,
        back_href="/operator",
    )
    return Response(page, status=MALFORMED if error else 200)


@routes.post("/<service>/<event_id>/resend")
def resend(service: str, event_id: str) -> AnyResponse:
    """Let the listener try it again now."""
    answer = _told(service, "POST", f"/dead-messages/{event_id}/resend", {})
    if answer.is_refusal:
        raise Refused(answer.body)
    say("done", sentence(language(), "operator.resent"))
    return redirect("/operator")


@routes.post("/<service>/<event_id>/discard")
def discard(service: str, event_id: str) -> AnyResponse:
    """Give it up, for a reason."""
    reason = request.form.get("reason", "").strip()
    answer = _told(service, "POST", f"/dead-messages/{event_id}/discard", {"reason": reason} if reason else {})
    if answer.status == MALFORMED:
        said = answer.body.get("errors", {}).get("reason") or [answer.body["title"]]
        return _message(service, event_id, reason, " ".join(said))
    if answer.is_refusal:
        raise Refused(answer.body)
    say("done", sentence(language(), "operator.discarded"))
    return redirect("/operator")


def _asked(service: str, path: str) -> dict[str, Any]:
    answer = _told(service, "GET", path)
    if answer.is_refusal:
        raise Refused(answer.body)
    return answer.body


def _told(service: str, method: str, path: str, body: object = None) -> Answer:
    """Ask a service; the gateway itself is one too, and is asked at its own door."""
    if service != OWN:
        return tell(service, method, f"/v1/operating{path}", body)
    return _own(path, body)


def _own(path: str, body: object) -> Answer:
    event_id, _, act = path.removeprefix("/dead-messages").removeprefix("/").partition("/")
    with transaction() as session:
        if path == "/vitals":
            return Answer(OK, operating.vitals_of(session))
        if not event_id:
            return Answer(OK, {"items": dead_messages.listed(session)})
        one = operating.shown(session, event_id)
        if act == "resend":
            with operating.only_parked():
                dead_messages.resend(session, event_id, actor().name)
        if act == "discard":
            try:
                reason = operating.Discarding().load(body if isinstance(body, dict) else {})["reason"]
            except ValidationError:
                return Answer(MALFORMED, {"title": sentence(language(), "operator.reason")})
            with operating.only_parked():
                dead_messages.discard(session, event_id, reason, actor().name)
        return Answer(OK, one)
