"""The public page that says of a document whether it holds: by its code, by the file itself, or by both."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Response, render_template, request
from sqlalchemy import select

from chassis.answers import json
from chassis.asking import language
from chassis.db import reading
from chassis.documents.codes import read_code
from gateway import attempts
from gateway.directory.model import Unit
from gateway.documents import queries
from gateway.documents.model import IssuedDocument
from gateway.entrance import for_a_program
from gateway.wording import sentence

routes = Blueprint("check", __name__, url_prefix="/check")
# Only what found nothing counts: of one address, and of all together, should somebody guess from many.
MOST_OF_ONE, MOST_OF_ALL, WITHIN = 20, 3000, 600
UNKNOWN = "unknown"
NOT_FOUND = 404
LONGEST_CODE = 60


@routes.get("")
def opened() -> Response:
    """The empty form."""
    return _page({})


@routes.get("/<path:code>")
def by_code(code: str) -> Response:
    """Where the picture on a document leads."""
    found = _checked(code, None)
    return json(found, _status(found)) if for_a_program() else _page(found, code)


@routes.post("")
def check() -> Response:
    """A code that was typed, a file that was chosen, or both."""
    code, file = request.form.get("code", "").strip()[:LONGEST_CODE], request.files.get("file")
    with request:  # its end closes the file
        sha256 = queries.digest_of_file(file.stream) if file and file.filename else None  # type: ignore[arg-type]  # a binary file
    if not code and not sha256:
        return _page({"missing": True})
    return _page(_checked(code, sha256), code)


def _checked(said: str, sha256: str | None) -> dict[str, Any]:
    """What is known of it; a code that cannot be one is no more known than any other."""
    mine = attempts.count("document", attempts.address(), most=MOST_OF_ONE, within=WITHIN)
    everybody = attempts.count("documents", "", most=MOST_OF_ALL, within=WITHIN)
    code = read_code(said[:LONGEST_CODE])
    with reading() as session:
        found = (queries.by_code(session, code) if code else None) if said else queries.by_file(session, sha256 or "")
        unit = session.scalar(select(Unit.name).filter_by(path=found.unit)) if found else None
    if found is None:
        return {"state": UNKNOWN, "same_file": None}
    for counted in (mine, everybody):
        counted.forgive()
    return _told(found, unit, None if sha256 is None else found.sha256 == sha256)


def _told(found: IssuedDocument, unit: str | None, same_file: bool | None) -> dict[str, Any]:  # noqa: FBT001  # yes, no, or not asked
    return {
        "state": found.state,
        "title": found.title,
        "issuer": found.issuer,
        "unit": unit,
        "issued_at": found.issued_at,
        "changed_at": found.changed_at if found.state != "valid" else None,
        "same_file": same_file,
    }


def _status(found: dict[str, Any]) -> int:
    return NOT_FOUND if found.get("state") == UNKNOWN else 200


def _page(found: dict[str, Any], code: str = "") -> Response:
    lang = language()
    page = render_template(
        "document_check.html",
        page_title=sentence(lang, "document_check.title"),
        found=found,
        code=code,
    )
    answer = Response(page, status=_status(found))
    answer.headers["X-Robots-Tag"] = "noindex"
    return answer
