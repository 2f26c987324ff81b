"""The one place where a refusal becomes application/problem+json, in the language asked for."""

from __future__ import annotations

import re
from typing import Any

import orjson
import structlog
from flask import Flask, Response, current_app
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnectionError
from sqlalchemy.orm.exc import StaleDataError
from structlog.contextvars import get_contextvars
from werkzeug.exceptions import HTTPException

from chassis import errors
from chassis.asking import language
from chassis.texts import basis, has, refusal, text

log = structlog.get_logger()

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")

RETRY_AFTER = 5
_BY_STATUS = {
    400: errors.Malformed("malformed"),
    404: errors.NotFound("not_found"),
    405: errors.Malformed("method_not_allowed"),
    413: errors.TooLarge("too_large"),
    415: errors.WrongKind("wrong_content_type"),
    422: errors.RuleNotMet("validation_failed"),
}
# What PostgreSQL says when two people compete: the loser is told to look again.
_LOST_A_RACE = {"40001", "40P01", "55P03"}


def answer(problem: errors.Problem, status: int | None = None) -> Response:
    """The refusal as RFC 9457 lays down."""
    asked = language()
    body: dict[str, Any] = {
        "type": f"urn:kopru:problem:{problem.code}",
        "title": refusal(problem.code, asked, **problem.values),
        "status": status or problem.status,
        "code": problem.code,
        "instance": f"urn:kopru:request:{get_contextvars().get('request_id', '')}",
        **problem.extra,
    }
    body |= basis(problem.source, asked)
    if problem.errors:
        body["errors"] = _in_words(problem.errors, asked)
    response: Response = current_app.config["ENTRANCE"].refuse(body)
    if wait := problem.extra.get("retry_after", RETRY_AFTER if body["status"] == errors.Unavailable.status else None):
        response.headers["Retry-After"] = str(wait)
    if response.status_code == errors.NotSignedIn.status:
        response.headers["WWW-Authenticate"] = "Bearer"
    return response


def as_problem(body: dict[str, Any]) -> Response:
    """The refusal as a program reads it."""
    return Response(orjson.dumps(body), status=body["status"], content_type="application/problem+json")


def _in_words(said: Any, asked: str) -> Any:
    """Field by field; a code of ours becomes its sentence, marshmallow's messages their translation."""
    if isinstance(said, dict):
        return {str(name): _in_words(inner, asked) for name, inner in said.items()}
    if isinstance(said, list | tuple):
        return [_in_words(inner, asked) for inner in said]
    return sentence(str(said), asked)


def sentence(said: str, asked: str) -> str:
    """English with numbers in it, as marshmallow says it; the catalogue has its sentences with a place for each."""
    if (ours := refusal(said, asked)) != f"problem.{said}":
        return ours
    listed, _, choices = said.partition(": ")
    if choices and listed == "Must be one of":
        return text("field_error.Must be one of", asked, choices=choices.rstrip("."))
    numbers = _NUMBER.findall(said)
    key = f"field_error.{_NUMBER.sub('#', said)}"
    return (
        text(key, asked, **{f"n{place}": number for place, number in enumerate(numbers, start=1)}) if has(key) else said
    )


def answer_refusals(app: Flask) -> None:
    """Every refusal of this application, and every fault, goes through `answer`."""
    app.register_error_handler(errors.Problem, answer)
    app.register_error_handler(HTTPException, _of_http)
    app.register_error_handler(StaleDataError, lambda _: answer(errors.Conflict("saved_by_somebody_before_you")))
    app.register_error_handler(NoConnectionError, lambda _: answer(errors.Unavailable()))
    app.register_error_handler(DBAPIError, _of_database)
    app.register_error_handler(Exception, _fault)


def _of_http(raised: HTTPException) -> Response:
    problem = _BY_STATUS.get(raised.code or 500)
    if problem is None:
        return _fault(raised)
    said = getattr(raised, "data", {}) or {}
    problem = type(problem)(problem.code, errors=_without_location(said.get("messages")))
    response = answer(problem, raised.code)
    if raised.code == 405 and (allowed := getattr(raised, "valid_methods", None)):  # noqa: PLR2004  # RFC 9110: 405 names them
        response.headers["Allow"] = ", ".join(allowed)
    return response


def _without_location(messages: Any) -> Any:
    """Before the field comes where it was looked for (`json`, `query`); people are told the field."""
    if not isinstance(messages, dict):
        return None
    return {name: said for fields in messages.values() if isinstance(fields, dict) for name, said in fields.items()}


def _of_database(raised: DBAPIError) -> Response:
    state = getattr(raised.orig, "sqlstate", None)
    if isinstance(raised, IntegrityError):
        constraint = getattr(getattr(raised.orig, "diag", None), "constraint_name", None) or ""
        return answer(errors.Conflict(constraint if refusal(constraint, "tr") != f"problem.{constraint}" else "taken"))
    if state in _LOST_A_RACE:
        return answer(errors.Conflict("saved_by_somebody_before_you"))
    if isinstance(raised, OperationalError) or raised.connection_invalidated:
        log.warning("database_unavailable", sqlstate=state)
        return answer(errors.Unavailable())
    return _fault(raised)


def _fault(raised: Exception) -> Response:
    log.error("fault", exc_info=raised)
    return answer(errors.Problem())
