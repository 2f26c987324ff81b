"""Reading a JSON Schema the way a form needs it: references followed, "or nothing" taken apart, kinds named."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from chassis.own_record import FROM_RECORD

Schema = Mapping[str, Any]

LONGEST_LINE = 300
MOST_RADIOS = 6
KIND_BY_FORMAT = {"date": "date", "date-time": "datetime", "time": "time", "email": "email", "decimal": "number"}
KIND_BY_TYPE = {"integer": "number", "number": "number", "object": "group"}


def resolved(schema: Schema, spec: Schema) -> dict[str, Any]:
    """The schema with its `$ref`, `allOf` and "or null" put into one; what is written beside a `$ref` wins."""
    if "$ref" in schema:
        target: Any = spec
        for step in schema["$ref"].removeprefix("#/").split("/"):
            target = target[step]
        beside = {key: said for key, said in schema.items() if key != "$ref"}
        return resolved({**target, **beside}, spec)
    for joined in ("allOf", "anyOf", "oneOf"):
        if joined in schema:
            return _joined(schema, joined, spec)
    if isinstance(schema.get("type"), list):
        kinds = [kind for kind in schema["type"] if kind != "null"]
        return {**schema, "type": kinds[0], "x-nullable": len(kinds) < len(schema["type"])}
    return dict(schema)


def _joined(schema: Schema, joined: str, spec: Schema) -> dict[str, Any]:
    given = [one for one in schema[joined] if one.get("type") != "null"]
    nullable = len(given) < len(schema[joined])
    beside = {key: said for key, said in schema.items() if key != joined}
    # Of real alternatives a form can offer only one: the first, which the service documents as the usual one.
    for part in given if joined == "allOf" else given[:1]:
        beside = {**resolved(part, spec), **beside}
    return {**beside, "x-nullable": nullable or beside.get("x-nullable", False)}


def properties(schema: Schema, spec: Schema) -> dict[str, dict[str, Any]]:
    """What a person may fill in; what the service alone writes is left out."""
    every = {name: resolved(part, spec) for name, part in schema.get("properties", {}).items()}
    return {name: part for name, part in every.items() if not part.get("readOnly")}


def record_fields(schema: Schema, spec: Schema) -> dict[str, dict[str, Any]]:
    """What nobody fills in because it is known of them: the gateway says it in their place."""
    every = {name: resolved(part, spec) for name, part in schema.get("properties", {}).items()}
    return {name: part for name, part in every.items() if FROM_RECORD in part}


def items(schema: Schema, spec: Schema) -> dict[str, Any]:
    """What each element of a list looks like."""
    return resolved(schema.get("items", {}), spec)


def is_picked(schema: Schema) -> bool:
    """True where the value comes from a list of choices."""
    return "enum" in schema or "x-choices-from" in schema


def kind_of(schema: Schema, spec: Schema, *, required: bool = True) -> str:
    """Which sort of field a resolved schema asks for."""
    if "const" in schema or schema.get("x-hidden"):
        return "hidden"
    if schema.get("type") == "array":
        return "checkboxes" if is_picked(schema) or is_picked(items(schema, spec)) else "rows"
    if is_picked(schema):
        # A radio button cannot be taken back, so what may stay empty is a select.
        return "radios" if required and len(schema.get("enum", range(99))) <= MOST_RADIOS else "select"
    if schema.get("type") == "boolean":
        return "yes_no" if required or schema.get("x-nullable") else "tick"
    return _plain_kind(schema)


def _plain_kind(schema: Schema) -> str:
    if found := KIND_BY_FORMAT.get(schema.get("format", "")) or KIND_BY_TYPE.get(schema.get("type", "")):
        return found
    if "properties" in schema:
        return "group"
    return "textarea" if schema.get("maxLength", 0) > LONGEST_LINE or schema.get("x-long") else "text"


def choices_from(schema: Schema, spec: Schema) -> str | None:
    """Where the choices of a field are fetched, if they are not written into the schema."""
    if "x-choices-from" in schema:
        return str(schema["x-choices-from"])
    return items(schema, spec).get("x-choices-from") if schema.get("type") == "array" else None
