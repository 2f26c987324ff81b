"""What can be seen to be wrong before anything is sent, in the words a service uses; the service judges."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from chassis.refusals import sentence
from gateway.forms import schemas
from gateway.forms.measures import measured

if TYPE_CHECKING:
    from gateway.forms.schemas import Schema

_READ = {"date": date.fromisoformat, "date-time": datetime.fromisoformat}


def faults_of(value: Mapping[str, Any], schema: Schema, spec: Schema, lang: str) -> dict[str, list[str]]:
    """What is wrong by its path; nothing where all that a form can know is well."""
    found: dict[str, list[str]] = {}
    for path, said in _in_group(value, schemas.resolved(schema, spec), spec, ""):
        found.setdefault(path, []).append(sentence(said, lang))
    return found


def _in_group(value: Mapping[str, Any], schema: Schema, spec: Schema, path: str) -> Iterator[tuple[str, str]]:
    required = schema.get("required", ())
    for name, part in schemas.properties(schema, spec).items():
        here = f"{path}.{name}" if path else name
        given = value.get(name)
        if given is None or given == "":
            if name in required and not part.get("x-nullable"):
                yield here, "Missing data for required field."
        else:
            yield from _in_value(given, measured(part, value), spec, here)


def _in_value(value: Any, schema: Schema, spec: Schema, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, Mapping):
        yield from _in_group(value, schema, spec, path)
    elif isinstance(value, list):
        if len(value) < schema.get("minItems", 0):
            yield path, f"Shorter than minimum length {schema['minItems']}."
        for place, one in enumerate(value):
            yield from _in_value(one, schemas.items(schema, spec), spec, f"{path}.{place}")
    elif schema.get("type") in {"integer", "number"}:
        yield from _in_number(value, schema, path)
    elif isinstance(value, str):
        yield from _in_text(value, schema, path)


def _in_number(value: Any, schema: Schema, path: str) -> Iterator[tuple[str, str]]:
    if not isinstance(value, int | float):
        yield path, f"Not a valid {schema['type']}."
        return
    least, most = schema.get("minimum"), schema.get("maximum")
    too_small, too_big = least is not None and value < least, most is not None and value > most
    if (too_small or too_big) and least is not None and most is not None:
        yield path, f"Must be greater than or equal to {least} and less than or equal to {most}."
    elif too_small:
        yield path, f"Must be greater than or equal to {least}."
    elif too_big:
        yield path, f"Must be less than or equal to {most}."


def _in_text(value: str, schema: Schema, path: str) -> Iterator[tuple[str, str]]:
    read = _READ.get(schema.get("format", ""))
    if read:
        try:
            read(value)
        except ValueError:
            yield path, "Not a valid date." if schema["format"] == "date" else "Not a valid datetime."
    if len(value) > schema.get("maxLength", len(value)):
        yield path, f"Longer than maximum length {schema['maxLength']}."
