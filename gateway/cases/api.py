"""The door of what waits for you and of what has happened; it only reads."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from flask import Response

from chassis.answers import json
from chassis.asking import actor, language
from chassis.blueprints import Door
from chassis.db import transaction
from chassis.describe import refusals, response
from chassis.schema import page_of
from chassis.texts import has, text
from gateway.cases import queries
from gateway.cases.following import may_follow
from gateway.cases.schema import (
    CaseLineSchema,
    DeadlineSchema,
    TaskSchema,
    TimelineArguments,
    TimelineSchema,
    page_arguments,
)

tasks = Door("tasks", __name__, url_prefix="/v1/tasks", description=TaskSchema.__doc__)
cases = Door("cases", __name__, url_prefix="/v1/cases", description=CaseLineSchema.__doc__)
deadlines = Door("deadlines", __name__, url_prefix="/v1/deadlines", description=DeadlineSchema.__doc__)
DOORS = (tasks, cases, deadlines)

_MICROS = r"\d{1,17}"
_ID = r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"


@tasks.route("")
@tasks.doc(operationId="list_tasks", responses=response(200, page_of(TaskSchema)) | refusals(422))
@tasks.arguments(page_arguments(rf"^{_MICROS}_{_MICROS}_\d{{1,18}}$", "tasks_list"), location="query")
def list_tasks(asked: dict[str, Any]) -> Response:
    """What waits for you in the posts you hold today, soonest due first."""
    with transaction() as session:
        return _answer(queries.tasks_of(session, actor(), **asked), _task)


@cases.route("")
@cases.doc(operationId="list_cases", responses=response(200, page_of(CaseLineSchema)) | refusals(422))
@cases.arguments(page_arguments(rf"^{_MICROS}_{_ID}$", "cases_list"), location="query")
def list_cases(asked: dict[str, Any]) -> Response:
    """The cases in which you were awaited, told or acted, what moved last first."""
    with transaction() as session:
        return _answer(queries.cases_of(session, actor(), **asked), _line)


@deadlines.route("")
@deadlines.doc(operationId="list_deadlines", responses=response(200, page_of(DeadlineSchema)) | refusals(422))
@deadlines.arguments(page_arguments(rf"^{_MICROS}_\d{{1,18}}$", "deadlines_list"), location="query")
def list_deadlines(asked: dict[str, Any]) -> Response:
    """What is due at your units, soonest first; for officers also at the units below."""
    with transaction() as session:
        return _answer(queries.deadlines_of(session, actor(), **asked), _deadline)


@cases.route("/<uuid:subject>/timeline")
@cases.doc(operationId="read_timeline", responses=response(200, TimelineSchema) | refusals(404, 422))
@cases.arguments(TimelineArguments, location="query")
def read_timeline(asked: dict[str, Any], subject: UUID) -> Response:
    """What has happened to a case, first things first."""
    followed = may_follow(actor(), subject)
    with transaction() as session:
        lines = queries.timeline(session, subject, asked["after"], asked["limit"] + 1)
        awaiting = [_spoken(_told(one)) for one in queries.waits_for(session, subject)]
    shown = lines[: asked["limit"]]
    following = str(shown[-1]["sequence"]) if len(lines) > len(shown) else None
    return json(
        {
            "case": _line(followed.case),
            "awaiting": awaiting,
            "items": [_happened(one) for one in shown],
            "next": following,
            "as_of": followed.as_of,
        }
    )


def _answer(page: queries.Page, shown: Any) -> Response:
    return json({"items": [shown(row) for row in page.rows], "next": page.following})


def _line(row: Mapping[Any, Any]) -> dict[str, Any]:
    kept = {name: row[name] for name in ("subject", "service", "thing", "title", "unit", "link", "opened_at")}
    return kept | {"case": row["number"], "state": _state(row["state"]), "changed_at": row["last_at"]}


def _task(row: Mapping[Any, Any]) -> dict[str, Any]:
    post = {name: row[name] for name in ("role", "at", "branch") if row[name] is not None}
    what = {"what": row["what"]} if row["what"] else {}
    return _line(row) | _spoken(post | what) | {"due": row["due"], "since": row["since"]}


def _deadline(row: Mapping[Any, Any]) -> dict[str, Any]:
    whom = [_spoken(one) for one in row["waits_for"]]
    return _line(row) | {"due": row["due"], "since": row["since"], "waits_for": whom}


def _happened(row: Mapping[Any, Any]) -> dict[str, Any]:
    line = {
        "number": row["sequence"],
        "event": row["event_id"],
        "type": row["type"],
        "at": row["at"],
        "what": row["what"][language()],
        "state": _state(row["state"]),
    }
    actor_ = {name: row[name] for name in ("person", "role", "unit", "deputy_for")}
    return line | _spoken(_told(actor_))


def _told(row: Mapping[Any, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if value is not None}


def _spoken(whom: dict[str, Any]) -> dict[str, Any]:
    """With the role's name and what is awaited; a role of a programme that we do not know goes by its code."""
    if "what" in whom:
        whom = whom | {"what": whom["what"][language()]}
    if "role" not in whom:
        return whom
    key = f"role.{whom['role']}"
    return whom | {"role_text": text(key, language()) if has(key) else whom["role"]}


def _state(state: dict[str, str]) -> dict[str, str]:
    return {"code": state["code"], "text": state[language()]}
