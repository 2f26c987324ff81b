"""The events of a service for those who come and ask: the same log that the relay publishes, page by page.

Read by `position`, which the relay gives without gaps; `seq` is taken before the commit: who reads by it loses events.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlencode

from flask import Response
from marshmallow import INCLUDE, RAISE, Schema, ValidationError, fields, validate, validates_schema
from sqlalchemy import Text, cast, func, select
from sqlalchemy.orm import Session
from webargs.fields import DelimitedList

from chassis.asking import actor, must_have
from chassis.blueprints import Door
from chassis.db import transaction
from chassis.describe import refusals
from chassis.errors import RuleNotMet
from chassis.events import named
from chassis.outbox import OutboxRow
from chassis.schema import Inputs
from chassis.service import Service

SCOPE = "events"
USUAL, MOST = 500, 1000
# So many places are looked at for one page at most: who wants a rare type never waits for the whole log.
STRETCH = 20_000
LAST_PLACE = 2**63 - 1
BATCH = "application/cloudevents-batch+json"
POSITION = "X-Kopru-Position"


class Asked(Inputs):
    """From where on, which types, and how many at most."""

    after = fields.Integer(validate=validate.Range(0, LAST_PLACE))
    since = fields.AwareDateTime(default_timezone=UTC)
    limit = fields.Integer(load_default=USUAL, validate=validate.Range(1, MOST))

    @validates_schema
    def one_beginning(self, said: dict[str, Any], **_: Any) -> None:
        """Two beginnings may contradict each other."""
        if "after" in said and "since" in said:
            raise ValidationError({"since": ["after_or_since"]})


class CloudEventSchema(Schema):
    """A CloudEvent as the bus has it, and its place in the log."""

    class Meta:
        """What else the bus says of it is said here too."""

        unknown = INCLUDE

    specversion = fields.String(required=True)
    id = fields.UUID(required=True)
    type = fields.String(required=True)
    source = fields.String(required=True)
    subject = fields.UUID(required=True)
    time = fields.DateTime(required=True)
    sequence = fields.Integer(required=True)
    position = fields.Integer(required=True)
    data = fields.Dict(required=True)


@dataclass(frozen=True)
class Page:
    """Some events in the order of the log, each as JSON; the place up to which it was read, and whether it goes on."""

    events: Sequence[str]
    reached: int
    goes_on: bool


def door(service: Service) -> Door:
    """A blueprint of its own for each application."""
    told = sorted(named(service.name))
    types = DelimitedList(fields.String(validate=validate.OneOf(told)), validate=validate.Length(min=1))
    shape = Asked.from_dict({"types": types}, name="events")
    blueprint = Door("events", __name__, url_prefix="/v1/events", description=__doc__)

    @blueprint.route("")
    @blueprint.doc(operationId="read_events", responses=_answers() | refusals(403, 422))
    @blueprint.arguments(shape, location="query", unknown=RAISE)
    def read(asked: dict[str, Any]) -> Response:
        """Events in their order, from a position or a time on; for programs with the scope `events`."""
        must_have(actor(), SCOPE)
        with transaction() as session:
            return _answer(page(session, asked), asked)

    return blueprint


def page(session: Session, asked: dict[str, Any]) -> Page:
    """What stands in the log from there on. Raises RuleNotMet for a place that the log has not reached."""
    # The end first: what is published while we read belongs to the next page.
    end = session.scalar(select(func.max(OutboxRow.position))) or 0
    after = last_before(session, asked["since"], end) if "since" in asked else asked.get("after", 0)
    if after > end:
        raise RuleNotMet("position_not_reached", errors={"after": "position_not_reached"}, extra={"position": end})
    until = min(end, after + STRETCH)
    place = OutboxRow.position
    wanted = select(place, cast(OutboxRow.payload, Text)).where(place > after, place <= until)
    if "types" in asked:
        wanted = wanted.where(OutboxRow.type.in_(asked["types"]))
    rows = session.execute(wanted.order_by(place).limit(asked["limit"])).all()
    reached: int = rows[-1][0] if len(rows) == asked["limit"] else until  # type: ignore[assignment]  # these have a place
    # The stored text is passed on as it is: reading it only to write it again took most of the time.
    events = [f'{{"position": {position}, {text[1:]}' for position, text in rows]
    return Page(events, reached, goes_on=reached < end)


def last_before(session: Session, since: datetime, end: int) -> int:
    """The last place that was published before this instant.

    Found by halving: places and times of publishing grow together, and an index of times would cost every event.
    """
    low, high = 0, end
    while low < high:
        middle = (low + high + 1) // 2
        at = select(OutboxRow.published_at).where(OutboxRow.position >= middle).order_by(OutboxRow.position).limit(1)
        published = session.scalar(at)
        if published is not None and published < since:
            low = middle
        else:
            high = middle - 1
    return low


def _answer(found: Page, asked: dict[str, Any]) -> Response:
    answer = Response(f"[{','.join(found.events)}]", content_type=BATCH)
    answer.headers[POSITION] = str(found.reached)
    if found.goes_on:
        following = {"after": found.reached, "limit": asked["limit"]}
        following |= {"types": ",".join(asked["types"])} if "types" in asked else {}
        # Only the question, so that it holds at this service and at the gateway alike (RFC 3986, 5.2).
        answer.headers["Link"] = f'<?{urlencode(following, safe=",")}>; rel="next"'
    return answer


def _answers() -> dict[str, Any]:
    said = {
        POSITION: ("integer", "Buraya dek okundu; sonra `after` olarak sorulur / read up to here: the next `after`"),
        "Link": ("string", "rel=next: devamı var, adresi bu / there is more, at this address"),
    }
    return {
        "200": {
            "description": "CloudEvents 1.0, JSON Batch Format; boşsa yeni olay yok / empty: nothing new",
            "headers": {name: {"description": words, "schema": {"type": kind}} for name, (kind, words) in said.items()},
            "content": {BATCH: {"schema": CloudEventSchema(many=True)}},
        }
    }
