"""The door of one's own record, and of its extracts on paper."""

from __future__ import annotations

from typing import Any

from flask import Response

from chassis import clock
from chassis.answers import json
from chassis.asking import actor, language
from chassis.blueprints import Door
from chassis.db import reading
from chassis.describe import refusals, response
from chassis.door import door
from chassis.errors import NotFound
from gateway.records.model import RecordEntry
from gateway.records.process import RECORD_EXTRACT
from gateway.records.queries import Record, record_of, visible_to
from gateway.records.schema import RecordExtractSchema, RecordSchema

record = Door("record", __name__, url_prefix="/v1/record", description=RecordSchema.__doc__)
extracts = door(RECORD_EXTRACT, RecordExtractSchema, visible_to)
DOORS = (record, extracts)


@record.route("")
@record.doc(operationId="read_own_record", responses=response(200, RecordSchema) | refusals(404))
def read() -> Response:
    """Your own; there is no way to anybody else's."""
    me = actor().person
    if me is None:
        raise NotFound
    with reading() as session:
        return json(RecordSchema().dump(shown(record_of(session, me), language())))


def shown(found: Record, lang: str) -> dict[str, Any]:
    """A record in somebody's language."""
    return {
        "items": [_entry(one, lang) for one in found.entries],
        "years": [{"of": one.of, "number": one.number, "hours": one.hours} for one in found.years],
        "kinds": [{"of": one.of[lang], "number": one.number, "hours": one.hours} for one in found.kinds],
        "number": found.total.number,
        "hours": found.total.hours,
    }


def _entry(one: RecordEntry, lang: str) -> dict[str, Any]:
    said = {name: getattr(one, name) for name in ("starts_on", "ends_on", "hours")}
    return said | {
        "title": one.thing.title[lang],
        "service": one.thing.service,
        "kind": {"code": one.kind["code"], "text": one.kind[lang]},
        "school_year": clock.school_year_of(one.ends_on),
        "link": one.thing.link,
    }
