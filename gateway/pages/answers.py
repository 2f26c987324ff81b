"""Asking a service for a page: its JSON, or its refusal as a page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flask import Response, current_app

from chassis.asking import actor
from chassis.errors import Unavailable
from gateway import forward, lines, own_record

REFUSED = 400
NOT_FOUND = 404
BROKEN = 500


class Refused(Exception):
    """A service says no, in its own words."""

    def __init__(self, problem: Mapping[str, Any]) -> None:
        super().__init__(problem.get("code"))
        self.problem = dict(problem)


@dataclass(frozen=True)
class Answer:
    """What a service says, also where it refuses."""

    status: int
    body: dict[str, Any]

    @property
    def is_refusal(self) -> bool:
        """It says no."""
        return self.status >= REFUSED


def ask(service: str, path: str, query: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """Read something as the person who looks at the page. Raises Refused, NotFound or Unavailable."""
    answer = tell(service, "GET", path, query=query)
    if answer.is_refusal:
        raise Refused(answer.body)
    return answer.body


def belonging(service: str, path: str) -> list[dict[str, Any]]:
    """What belongs to a thing that was found; nothing where this person is shown a part of the thing alone."""
    answer = tell(service, "GET", path)
    if answer.status == NOT_FOUND:
        return []
    if answer.is_refusal:
        raise Refused(answer.body)
    items: list[dict[str, Any]] = answer.body["items"]
    return items


def tell(
    service: str,
    method: str,
    path: str,
    body: object = None,
    *,
    query: Mapping[str, Any] | None = None,
    headers: Mapping[str, str] | None = None,
) -> Answer:
    """Say something to a service as the person who looks at the page; a refusal is an answer too."""
    asks = actor()
    said = own_record.completed(service, method, path, asks, body)
    answer = forward.call(service, method, path, asks, body=said, query=query or "", headers=headers)
    if answer.status_code > BROKEN:
        raise Unavailable(extra={"service": service})
    return Answer(answer.status_code, _read(answer))


def _read(said: lines.Answer) -> dict[str, Any]:
    body: dict[str, Any] = said.json()
    if said.status_code >= REFUSED:
        return {"status": said.status_code, "title": "", **body}
    return body


def refuse(refused: Refused) -> Response:
    """The refusal as a page."""
    page: Response = current_app.config["ENTRANCE"].refuse(refused.problem)
    return page
