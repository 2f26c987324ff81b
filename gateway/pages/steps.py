"""Taking a step: the form, the check of what was typed, the sending, and the receipt."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any
from uuid import UUID, uuid4

from flask import Blueprint, Response, redirect, render_template, request
from werkzeug.wrappers import Response as AnyResponse

from chassis.asking import actor, language
from gateway import forms, own_record
from gateway.forms import Fault
from gateway.forms.checking import faults_of
from gateway.forms.finding import BUTTON, WORDS
from gateway.pages.answers import Answer, Refused, ask, tell
from gateway.pages.programmes import kind
from gateway.pages.step_page import Page
from gateway.pages.step_words import draft_name, heading, why_not
from gateway.wording import basis, sentence

routes = Blueprint("steps", __name__)
CONFLICT, STALE, MALFORMED = 409, 412, 422
MOST_SOUGHT = 80


@routes.route("/<service>/<things>/new/<action>", methods=["GET", "POST"])
def make(service: str, things: str, action: str) -> AnyResponse:
    """A step that makes a thing."""
    shown = kind(service, things)
    return _step(Page(shown, shown.act(action, makes=True), None, language(), _sought()))


@routes.route("/<service>/<things>/<uuid:thing_id>/<action>", methods=["GET", "POST"])
def take(service: str, things: str, thing_id: UUID, action: str) -> AnyResponse:
    """A step on a thing."""
    shown = kind(service, things)
    act = shown.act(action, makes=False)
    thing = ask(service, f"/v1/{things}/{thing_id}")
    page = Page(shown, act, thing, language(), _sought(), request.args.get("screen", ""))
    if request.method == "GET" and (no := why_not(page)):
        return no
    return _step(page)


def _sought() -> dict[str, str]:
    typed = ((name, words) for name, words in request.form.items() if name.startswith(WORDS))
    return {name.removeprefix(WORDS): words[:MOST_SOUGHT] for name, words in typed}


def _step(page: Page) -> AnyResponse:
    if request.method == "GET":
        return _opened(page)
    if page.schema is None:
        return _sent(page, {})
    if BUTTON in request.form or forms.row_pressed(request.form):
        return _redrawn(page, page.read(request.form, keep_empty_rows=True))
    value = page.read(request.form)
    if again := _filled_in_further(page, value):
        return again
    return _sent(page, value) if page.screen or "_confirmed" in request.form else _checked(page, value)


def _filled_in_further(page: Page, value: dict[str, Any]) -> Response | None:
    """The form again: for whoever came back to it, where a choice asks for more, and where something is wrong."""
    if "_focus" in request.form:
        return _form(page, value, focus=request.form["_focus"])
    if "_confirmed" not in request.form and (more := page.not_shown(value, request.form)):
        return _form(page, value, more=more)
    errors = faults_of(value, page.schema or {}, page.kind.programme.spec, page.lang)
    return _form(page, value, errors=errors, status=MALFORMED) if errors else None


def _redrawn(page: Page, value: dict[str, Any]) -> Response:
    """The form as typed, with a row more or less, or with what was found in a long list."""
    if path := request.form.get(BUTTON):
        return _form(page, value, focus=f"{path.replace('.', '-')}-find")
    return _form(page, forms.with_row_changed(value, request.form))


def _opened(page: Page) -> Response:
    """The empty form; for an edit with what stands there; a step with no words is only confirmed."""
    if page.schema is None:
        return _checked(page, {})
    value = dict(page.thing or {}) if page.act.method == "PUT" else {}
    if not page.thing:
        value = request.args.to_dict()
    return _form(page, value)


def _form(  # noqa: PLR0913  # each is something the form says
    page: Page,
    value: Mapping[str, Any],
    *,
    errors: Mapping[str, Any] | None = None,
    first: tuple[Fault, ...] = (),
    basis: str = "",
    focus: str = "",
    more: Collection[str] = (),
    version: str | None = None,
    status: int = 200,
) -> Response:
    drawn = page.fields(value, errors)
    return Response(
        render_template(
            "form.html",
            page_title=page.title,
            **heading(page),
            kind=page.above,
            back_href=page.back,
            draft=draft_name(page),
            typed=request.method == "POST",
            fields=drawn,
            faults=[*first, *forms.summary(errors or {}, drawn)],
            action=page.href,
            version=version or _version(page),
            idempotency_key=_key(),
            warning=page.warning,
            basis=basis,
            more=bool(more),
            focus=focus or next((one.focus_id for one in drawn if one.path in more), ""),
        ),
        status=status,
    )


def _checked(page: Page, value: Mapping[str, Any]) -> Response:
    typed = [(name, one) for name, one in request.form.items(multi=True) if not name.startswith("_")]
    drawn = render_template(
        "check.html",
        page_title=page.title,
        title=page.title if page.schema is None else None,
        kind=page.above,
        back_href=page.back,
        fields=[one for one in page.fields(value) if one.asked],
        given=own_record.given(page.kind.programme, page.act.method, page.act.path, actor(), page.lang),
        typed=[(name, one) for name, one in typed if name != "csrf_token"],
        action=page.href,
        button=page.title,
        version=_version(page),
        idempotency_key=_key(),
        change={"action": page.href},
        warning=page.warning,
    )
    return Response(drawn)


def _sent(page: Page, value: Mapping[str, Any]) -> AnyResponse:
    headers = {"Idempotency-Key": _key()}
    path = page.act.path
    if page.thing:
        path = path.replace("{thing_id}", page.thing["id"])
        headers["If-Match"] = f'"{_version(page)}"'
    answer = tell(page.kind.programme.name, page.act.method, path, value, headers=headers)
    if not answer.is_refusal:
        done = page.after if page.screen else f"{page.kind.href}/{answer.body['id']}/done/{page.act.name}"
        # The page may forget now what it kept on the device.
        return redirect(f"{done}#saved={_key()}" if page.schema else done)
    return _refused(page, value, answer)


def _refused(page: Page, value: Mapping[str, Any], answer: Answer) -> AnyResponse:
    """The service says no: beside the form where there is one, so that nothing typed is lost."""
    said = answer.body
    if answer.status not in {CONFLICT, STALE, MALFORMED}:
        raise Refused(said)
    stale = answer.status == STALE
    text = sentence(page.lang, "steps.changed_meanwhile") if stale else str(said["title"])
    if page.schema is None:
        drawn = render_template(
            "problem.html",
            page_title=page.title,
            status=answer.status,
            detail=None if stale else text,
            basis=basis(said),
            actions=[{"label": sentence(page.lang, "steps.see_newest"), "href": page.back}],
            back_href=page.back,
        )
        return Response(drawn, status=answer.status)
    errors = said.get("errors") or {}
    first = () if errors and not stale else (Fault(text, None),)
    # Who goes on after reading the newest version has seen it.
    version = str(page.thing["version"]) if page.thing and stale else None
    return _form(page, value, errors=errors, first=first, basis=basis(said), version=version, status=answer.status)


def _version(page: Page) -> str:
    """The version the person saw."""
    return request.form.get("_version", "") or (str(page.thing["version"]) if page.thing else "")


def _key() -> str:
    """One for each opened form: a refresh or a second press makes no second thing."""
    return request.form.get("_idempotency_key", "")[:80] or str(uuid4())
