"""The door for files: a dry run, the real one, the rows sent back with what is wrong, and an example to fill in.

Sending the same file again changes nothing, so no Idempotency-Key is needed. No file is kept here.
"""

from __future__ import annotations

from typing import Any

from flask import Response
from marshmallow import Schema, fields
from werkzeug.datastructures import FileStorage

from chassis import workbooks
from chassis.answers import json
from chassis.asking import actor, language
from chassis.blueprints import Door
from chassis.db import transaction
from chassis.describe import refusals, response
from chassis.errors import RuleNotMet
from chassis.schema import Inputs
from gateway.directory import permits
from gateway.directory.imports import running
from gateway.directory.imports.annotating import template as example
from gateway.directory.imports.columns import KINDS
from gateway.directory.inputs import choice

imports = Door("imports", __name__, url_prefix="/v1/imports", description="Files shaped as MEBBİS gives them.")
# Whoever has more wrong than this reads the file that comes back.
MOST_TOLD = 1_000
_FILE = {
    "200": {"description": "XLSX", "content": {workbooks.KIND: {"schema": {"type": "string", "format": "binary"}}}}
}


class ImportAsked(Inputs):
    """What the file holds, and whether it is only tried."""

    kind = choice(KINDS, required=True)
    dry_run = fields.Boolean(load_default=True)


class KindAsked(Schema):
    """Which example is wanted."""

    kind = choice(KINDS, required=True)


class UploadSchema(Schema):
    """The file, XLSX or CSV, of at most 20 MB and 20,000 rows."""

    file = fields.Raw(required=True, metadata={"type": "string", "format": "binary"})


class CellErrorSchema(Schema):
    """What is wrong with a cell; never what stood in it."""

    row = fields.Integer(required=True)
    column = fields.String(required=True)
    code = fields.String(required=True)
    text = fields.String(required=True)


class ReportSchema(Schema):
    """What a file would change, or has changed."""

    kind = fields.String(required=True)
    dry_run = fields.Boolean(required=True)
    kept = fields.Boolean(required=True)
    rows = fields.Integer(required=True)
    new = fields.Integer(required=True)
    changed = fields.Integer(required=True)
    unchanged = fields.Integer(required=True)
    bad = fields.Integer(required=True)
    errors = fields.List(fields.Nested(CellErrorSchema), required=True)


@imports.route("", methods=["POST"])
@imports.doc(operationId="import_file", responses=response(200, ReportSchema) | refusals(403, 409, 413, 415, 422))
@imports.arguments(ImportAsked, location="query")
@imports.arguments(UploadSchema, location="files")
def bring_in(asked: dict[str, Any], files: dict[str, FileStorage]) -> Response:
    """Try a file or keep what it says: all of it, or where one row is wrong nothing (422, with what is wrong)."""
    report = _run(asked, files)
    body = said(report, language())
    if report.errors and not report.dry_run:
        raise RuleNotMet("import_has_errors", extra={"report": body})
    return json(body)


@imports.route("/annotated", methods=["POST"])
@imports.doc(operationId="annotate_file", responses=_FILE | refusals(403, 409, 413, 415, 422))
@imports.arguments(KindAsked, location="query")
@imports.arguments(UploadSchema, location="files")
def annotate(asked: dict[str, Any], files: dict[str, FileStorage]) -> Response:
    """The same rows as XLSX, with a column that says what is wrong with each; nothing is changed."""
    report = _run(asked | {"dry_run": True}, files)
    return workbooks.as_file(report.file(language()), f"kopru-{asked['kind']}-hatalar.xlsx")


@imports.route("/template")
@imports.doc(operationId="read_template", responses=_FILE | refusals(422))
@imports.arguments(KindAsked, location="query")
def template(asked: dict[str, Any]) -> Response:
    """An example with the columns of such a file."""
    return workbooks.as_file(example(asked["kind"]), f"kopru-{asked['kind']}.xlsx")


def _run(asked: dict[str, Any], files: dict[str, FileStorage]) -> running.Report:
    by = permits.as_admin(actor())
    checked = running.read(asked["kind"], files["file"].read())
    with transaction() as session:
        return running.run(session, checked, by, dry_run=asked["dry_run"])


def said(report: running.Report, asked: str) -> dict[str, Any]:
    """A report in words, as the API and the pages show it."""
    errors = [
        {"row": error.row, "column": error.column, "code": error.code, "text": error.said(asked)}
        for error in report.errors[:MOST_TOLD]
    ]
    return {
        "kind": report.checked.kind,
        "dry_run": report.dry_run,
        "kept": report.is_kept,
        "rows": len(report.checked.sheet.rows),
        "bad": report.bad_rows,
        "errors": errors,
        **report.counts,
    }
