"""What lies beside a thing: the documents that were made of it, and the evidence people have brought."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

import httpx
from flask import Blueprint, redirect, request
from werkzeug.wrappers import Response

from chassis.asking import actor, language
from chassis.files.kinds import ENDINGS
from chassis.files.taking import UPLOAD
from gateway import forward
from gateway.frame import say
from gateway.pages.answers import REFUSED, belonging, tell
from gateway.pages.names import names_in
from gateway.pages.programmes import Kind, kind
from gateway.wording import sentence, short_instant

routes = Blueprint("papers", __name__)
REMOVAL = "remove_evidence"
# These have forms of their own on the page of their thing.
ELSEWHERE = {UPLOAD, REMOVAL}
KINDS = ("file", "photo", "link")
VALID = "valid"
LONGEST_TITLE = 200


def documents_of(shown: Kind, thing: Mapping[str, Any]) -> list[dict[str, Any]]:
    """What was put on paper, newest first; of what is being made there is nothing to download yet."""
    return [
        {
            "title": one["title"],
            "href": _api(shown, one["href"]) if one.get("href") else None,
            "code": one["code"] if one.get("href") else "",
            "issued_at": one["issued_at"] or one["ordered_at"],
            "status": "" if one["state"] == VALID else one["state_text"],
        }
        for one in _listed(shown, thing, "documents")
    ]


def copies_of(shown: Kind, thing: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The thing as it was at each hop of its way, which every office it came through can read again."""
    if not _has(shown, "copies"):
        return []
    here = f"{shown.href}/{thing['id']}/copies"
    return [
        {"title": shown.state(one["action"], language()), "at": one["at"], "href": f"{here}/{number}"}
        for number, one in enumerate(thing.get("hops", ()), start=1)
    ]


def calendar_of(shown: Kind, thing: Mapping[str, Any]) -> str | None:
    """Where the thing's days are taken from into a calendar of one's own."""
    return _api(shown, f"/v1/{shown.path}/{thing['id']}/calendar") if _has(shown, "calendar") else None


def files_of(shown: Kind, thing: Mapping[str, Any]) -> list[dict[str, Any]]:
    """What the thing itself is as a file, with its digest."""
    return [one | {"href": _api(shown, one["href"])} for one in _listed(shown, thing, "files")]


def evidence_of(shown: Kind, thing: Mapping[str, Any]) -> dict[str, Any] | None:
    """What people have brought, and what this person may do about it; nothing for a thing that takes none."""
    if not _has(shown, "evidence"):
        return None
    items, lang = _listed(shown, thing, "evidence"), language()
    names, here = names_in(items), f"{shown.href}/{thing['id']}"
    may = {one["action"] for one in thing["actions"] if one["allowed"]}
    return {
        "items": [
            {
                "id": one["id"],
                "title": one["title"],
                "kind": sentence(lang, f"evidence.kind.{one['kind']}"),
                "href": _api(shown, one["href"]) if one.get("href") else one["address"],
                "by": sentence(
                    lang, "evidence.by", name=names.person(one["added_by"]), at=short_instant(one["added_at"], lang)
                ),
            }
            for one in items
        ],
        "add_href": f"{here}/{UPLOAD}" if UPLOAD in may else None,
        "remove_href": f"{here}/{REMOVAL}" if REMOVAL in may else None,
        "kinds": KINDS,
        "endings": ",".join(ENDINGS),
        "typed": {"kind": request.args.get("kind", KINDS[0]), "title": request.args.get("title", "")[:LONGEST_TITLE]},
    }


def _has(shown: Kind, what: str) -> bool:
    return ("get", f"/v1/{shown.path}/{{thing_id}}/{what}") in shown.programme.operations


def _listed(shown: Kind, thing: Mapping[str, Any], what: str) -> list[dict[str, Any]]:
    if not _has(shown, what):
        return []
    return belonging(shown.programme.name, f"/v1/{shown.path}/{thing['id']}/{what}")


def _api(shown: Kind, href: str) -> str:
    return f"/api/{shown.programme.name}{href}"


@routes.post(f"/<service>/<things>/<uuid:thing_id>/{UPLOAD}")
def add(service: str, things: str, thing_id: UUID) -> Response:
    """Bring a file, a photo or a link; what was typed stands there again where it is refused."""
    shown, typed = kind(service, things), request.form
    wanted = typed.get("kind", KINDS[0])
    said = {"kind": wanted, "title": typed.get("title", "")}
    said |= {"address": typed.get("address", "")} if wanted == "link" else {}
    said |= {"consent": typed.get("consent", "")} if wanted == "photo" and typed.get("consent") else {}
    with request:  # its end closes the file
        brought = request.files.get("file")
        file = brought if brought and brought.filename and wanted != "link" else None
        refusal = _brought(service, f"/v1/{things}/{thing_id}/{UPLOAD}", said, file)
    if refusal is None:
        say("done", sentence(language(), "evidence.added"))
        return redirect(f"{shown.href}/{thing_id}#evidence")
    say("error", refusal)
    return redirect(f"{shown.href}/{thing_id}?{urlencode({'kind': wanted, 'title': said['title']})}#evidence")


def _brought(service: str, path: str, said: dict[str, str], file: Any) -> str | None:
    """Send the form on, laid aside on the disk; why it was refused, or None."""
    parts: dict[str, Any] = {name: (None, words) for name, words in said.items()}
    if file:
        parts["file"] = (file.filename, file.stream, "application/octet-stream")
    form = httpx.Request("POST", "http://service", files=parts)
    with tempfile.TemporaryFile() as aside:
        for piece in form.stream:  # type: ignore[union-attr]  # of a form it is never asynchronous
            aside.write(piece)
        headers = {"Content-Type": form.headers["Content-Type"], "Content-Length": str(aside.tell())}
        answer = forward.call(service, "POST", path, actor(), body=aside, headers=headers)
    if answer.status_code < REFUSED:
        return None
    problem = answer.json()
    errors = [words for field in (problem.get("errors") or {}).values() for words in field]
    return " ".join(errors) or str(problem.get("title", ""))


@routes.post(f"/<service>/<things>/<uuid:thing_id>/{REMOVAL}")
def remove(service: str, things: str, thing_id: UUID) -> Response:
    """Take a piece of evidence back, with the reason."""
    shown = kind(service, things)
    said = {name: request.form.get(name, "") for name in ("evidence", "reason")}
    answer = tell(service, "POST", f"/v1/{things}/{thing_id}/{REMOVAL}", said)
    if answer.is_refusal:
        errors = [words for field in (answer.body.get("errors") or {}).values() for words in field]
        say("error", " ".join(errors) or str(answer.body["title"]))
    else:
        say("done", sentence(language(), "evidence.removed"))
    return redirect(f"{shown.href}/{thing_id}#evidence")
