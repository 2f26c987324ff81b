"""Bringing the directory in from a file: tried first, sent back with what is wrong, and kept when all is well.

No file is kept here between two presses, since it is full of numbers that identify people: it is chosen again.
"""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Response, render_template, request

from chassis import workbooks
from chassis.asking import actor, language
from chassis.db import transaction
from chassis.errors import Problem
from chassis.texts import refusal
from gateway.directory import permits
from gateway.directory.api.imports import said
from gateway.directory.imports import running
from gateway.directory.imports.annotating import template as example
from gateway.directory.imports.columns import KINDS
from gateway.forms import Choice, Fault
from gateway.wording import sentence

routes = Blueprint("import_pages", __name__, url_prefix="/directory/import")
TRY, ANNOTATE, KEEP = "try", "annotate", "keep"
MALFORMED = 422


@routes.get("")
def opened() -> Response:
    """The empty form, or an example to fill in."""
    permits.as_admin(actor())
    wanted = request.args.get("example")
    if wanted in KINDS:
        return workbooks.as_file(example(str(wanted)), f"kopru-{wanted}.xlsx")
    return _page()


@routes.post("")
def bring_in() -> Response:
    """Try the file, give it back with what is wrong, or keep what it says."""
    by = permits.as_admin(actor())
    kind, file, wish = request.form.get("kind", ""), request.files.get("file"), request.form.get("do", TRY)
    if kind not in KINDS or file is None or not file.filename:
        return _page(fault=sentence(language(), "import.no_file"))
    try:
        checked = running.read(kind, file.read())
        with transaction() as session:
            report = running.run(session, checked, by, dry_run=wish != KEEP)
    except Problem as problem:
        return _page(fault=refusal(problem.code, language(), **problem.values))
    if wish == ANNOTATE:
        return workbooks.as_file(report.file(language()), f"kopru-{kind}-hatalar.xlsx")
    told: dict[str, Any] = said(report, language())
    return _page(report={**told, "file": file.filename, "done": report.is_kept, "value": None})


def _page(report: dict[str, Any] | None = None, fault: str = "") -> Response:
    lang = language()
    drawn = render_template(
        "directory/import.html",
        page_title=sentence(lang, "import.title"),
        action="/directory/import",
        kinds=[Choice(kind, sentence(lang, f"import.kind.{kind}")) for kind in KINDS],
        kind=request.form.get("kind", ""),
        report=report,
        faults=[Fault(fault, "file")] if fault else [],
    )
    return Response(drawn, status=MALFORMED if fault else 200)
