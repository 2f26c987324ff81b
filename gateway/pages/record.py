"""What somebody did in all programmes: their own page, which nobody else has, and its PDF."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Response, redirect, render_template
from werkzeug.wrappers import Response as AnyResponse

from chassis.asking import actor, language
from chassis.db import reading, transaction
from chassis.documents.model import Document
from chassis.errors import NotFound
from chassis.transitions import create
from gateway.entrance import BELOW
from gateway.frame import say
from gateway.records.api import shown
from gateway.records.model import RecordExtract
from gateway.records.process import RECORD_EXTRACT
from gateway.records.queries import extracts_of, record_of
from gateway.wording import sentence

routes = Blueprint("record_page", __name__, url_prefix="/record")


@routes.get("")
def record() -> Response:
    """Sums first, then year by year, and the documents that were made of it."""
    me, lang = actor().person, language()
    if me is None:
        raise NotFound
    with reading() as session:
        found = shown(record_of(session, me), lang)
        made = [_made(extract, document) for extract, document in extracts_of(session, me)]
    by_year = [
        (year["of"], [one for one in found["items"] if one["school_year"] == year["of"]]) for year in found["years"]
    ]
    page = render_template(
        "record.html",
        page_title=sentence(lang, "record.title"),
        record=found,
        by_year=by_year,
        documents=made,
        may_issue=bool(actor().posts),
        action="/record",
    )
    return Response(page)


def _made(extract: RecordExtract, document: Document) -> dict[str, Any]:
    at = f"{BELOW}/v1/{RECORD_EXTRACT.path}/{extract.id}/documents/{document.id}/file"
    return {
        "code": document.code,
        "issued_at": document.issued_at or document.ordered_at,
        "href": at if document.sha256 else None,
    }


@routes.post("")
def issue() -> AnyResponse:
    """As it stands now; the worker makes the PDF."""
    with transaction() as session:
        create(session, RECORD_EXTRACT, "issue", actor())
    say("done", sentence(language(), "record.issued"))
    return redirect("/record")
