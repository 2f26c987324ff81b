"""A service describes itself: OpenAPI 3.1 with everybody's words, AsyncAPI 3 and a JSON Schema per event."""

from __future__ import annotations

import types
from dataclasses import fields
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from flask import Flask, Response

from chassis import texts
from chassis.answers import json
from chassis.blueprints import Doors
from chassis.errors import NotFound
from chassis.events import Event, fact_of, named
from chassis.service import Service

_SHAPES: dict[Any, dict[str, Any]] = {
    Decimal: {"type": "string"},
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    UUID: {"type": "string", "format": "uuid"},
    date: {"type": "string", "format": "date"},
    datetime: {"type": "string", "format": "date-time"},
    type(None): {"type": "null"},
}


_PAST_TOO = (
    "Olaylar RabbitMQ'da `kopru.events` üzerinden gelir; geçmiştekiler de GET /v1/events ile sırayla okunur. / "
    "Events come over RabbitMQ's exchange `kopru.events`; those of the past too are read in order by GET /v1/events."
)

# What pages say of a service's things: they look a word up here where no schema carries it.
_WORDS = (
    "service", "thing.", "things.", "none.", "state.", "action.", "warning.", "field.", "choice.", "watched.", "part.",
)  # fmt: skip


def publish(app: Flask, doors: Doors, service: Service, below: str = "") -> None:
    """Serve `/openapi.json`, `/asyncapi.json` and `/v1/events/<type>`, below an address where one is given."""

    @app.get(f"{below}/openapi.json")
    def openapi() -> Response:
        described = openapi_of(doors, below)
        parts = [_part(service, name, paths) for name, paths in service.parts.items()]
        return json(described | ({"x-parts": parts} if parts else {}))

    @app.get(f"{below}/asyncapi.json")
    def asyncapi() -> Response:
        return json(asyncapi_of(service))

    @app.get(f"{below}/v1/events/<name>")
    def event_schema(name: str) -> Response:
        event = named(service.name).get(name)
        if event is None:
            raise NotFound
        return json(event_schema_of(event))


def _part(service: Service, name: str, paths: tuple[str, ...]) -> dict[str, Any]:
    return {"name": name, "lists": paths} | ({"application": True} if name in service.applications else {})


def openapi_of(doors: Doors, below: str = "") -> dict[str, Any]:
    """The description with each field's and each choice's words in both languages, from which pages are drawn."""
    described = doors.described()
    if below:
        described["servers"] = [{"url": below}]
        described["paths"] = {path.removeprefix(below): operations for path, operations in described["paths"].items()}
    for name, schema in described.get("components", {}).get("schemas", {}).items():
        for field, shape in schema.get("properties", {}).items():
            _say(name, field, shape)
    described["x-words"] = texts.every(*_WORDS)
    for operations in described["paths"].values():
        for operation in operations.values():
            for parameter in operation.get("parameters", []) if isinstance(operation, dict) else []:
                _say(operation.get("x-thing", ""), parameter.get("name", ""), parameter.get("schema", {}))
    return described


def _say(schema: str, field: str, shape: dict[str, Any]) -> None:
    """Give a field its title in both languages, one of its rows what it is called, and its choices their labels.

    What asks for a list is known by the thing that is listed.
    """
    key = next((key for key in (f"field.{schema}.{field}", f"field.{field}") if texts.has(key)), None)
    if key:
        shape["title"], shape["x-title-en"] = texts.text(key, "tr"), texts.text(key, "en")
    hint = next((key for key in (f"hint.{schema}.{field}", f"hint.{field}") if texts.has(key)), None)
    if hint:
        shape["x-hint-tr"], shape["x-hint-en"] = texts.text(hint, "tr"), texts.text(hint, "en")
    if "items" in shape and texts.has(f"one.{field}"):
        one = texts.both(f"one.{field}")
        shape["items"] |= {"title": one["tr"], "x-title-en": one["en"]}
    kind = shape.get("x-choices", field)
    for choices in (shape, shape.get("items", {})):
        if "enum" in choices:
            choices["x-labels"] = {
                str(code): texts.both(f"choice.{kind}.{code}")
                for code in choices["enum"]
                if texts.has(f"choice.{kind}.{code}")
            }


def event_schema_of(event: type[Event]) -> dict[str, Any]:
    """The JSON Schema of one event's facts."""
    hints = get_type_hints(event)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": event.name,
        "description": (event.__doc__ or "").strip(),
        "type": "object",
        "properties": {fact_of(fact): shape_of(hints[fact.name]) for fact in fields(event)},
        "required": [fact_of(fact) for fact in fields(event)],
    }


def shape_of(hint: Any) -> dict[str, Any]:
    """A fact's annotation as JSON Schema."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin in {Union, types.UnionType}:
        return {"anyOf": [shape_of(one) for one in inner]}
    if origin is list:
        return {"type": "array", "items": shape_of(inner[0])}
    if origin is dict:
        return {"type": "object"}
    return _SHAPES.get(hint, {"type": "string"})


def asyncapi_of(service: Service) -> dict[str, Any]:
    """AsyncAPI 3: one channel on the exchange per event, from the event classes themselves."""
    told = named(service.name)
    return {
        "asyncapi": "3.0.0",
        "info": {"title": f"Köprü: {texts.text('service', 'tr')}", "version": "1.0.0", "description": _PAST_TOO},
        "channels": {
            name: {"address": name, "messages": {"event": {"$ref": f"#/components/messages/{name}"}}} for name in told
        },
        "operations": {
            name.replace(".", "_"): {"action": "send", "channel": {"$ref": f"#/channels/{name.replace('/', '~1')}"}}
            for name in told
        },
        "components": {
            "messages": {
                name: {
                    "name": name,
                    "summary": (event.__doc__ or "").strip(),
                    "contentType": "application/cloudevents+json",
                    "payload": _cloud_event(event),
                }
                for name, event in told.items()
            }
        },
    }


def _cloud_event(event: type[Event]) -> dict[str, Any]:
    text = {"type": "string"}
    return {
        "type": "object",
        "required": ["specversion", "id", "type", "source", "subject", "time", "sequence", "unit", "actor", "data"],
        "properties": {
            "specversion": {"const": "1.0"},
            "id": _SHAPES[UUID],
            "type": {"const": event.name},
            "source": text,
            "subject": _SHAPES[UUID],
            "time": _SHAPES[datetime],
            "sequence": {"type": "integer", "minimum": 1},
            "unit": text,
            "actor": {"type": "object"},
            "data": {"type": "object", "properties": {"facts": event_schema_of(event)}, "required": ["facts"]},
        },
    }
