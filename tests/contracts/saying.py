"""What an operation's schema asks for, in the fewest well-formed words, about things that exist."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

from tests.contracts.place import Inhabited

# Where a form or a second field decides, a word is given.
WORDS: dict[str, Any] = {
    "email": "a@ornek.invalid",
    "phone": "+905321110001",
    "kind": "zumre",
    "form": "seminar",
    "source": "seminar",
    "opens_on": "2025-10-01",
    "closes_on": "2025-10-01",
    "support": "not_possible",
    "subject": "Matematik",
    "school_year": "2025-2026",
    "username": "bir.kisi",
    "web": "https://ornek.invalid",
    "arrived_at": "08:30",
    "begins": "09:00",
    "ends": "10:00",
    "reason": "On harften uzun bir gerekçe",
    "amount": "1.00",
    "value": "1.00",
    "rate": "1.00",
}
# No field asks for these by itself, but a form may be ill formed without them.
SAID_ANYWAY = {"subject", "reason", "content", "trainer_name", "place", "holder"}
_FORMATS = {
    "date": "2025-10-06",
    "date-time": "2025-10-06T09:00:00Z",
    "url": "https://ornek.invalid",
    "email": "a@ornek.invalid",
}


def said_with(place: Inhabited, schema: dict[str, Any]) -> Any:
    """An example of this schema."""
    return _example(place, place.described["components"]["schemas"], schema, "")


def wanted_with(place: Inhabited, operation: dict[str, Any]) -> str:
    """What a list cannot be asked for without, as the end of its address."""
    wanted = [one for one in operation.get("parameters", ()) if one.get("in") == "query" and one.get("required")]
    said = {one["name"]: _example(place, {}, one["schema"], one["name"]) for one in wanted}
    return f"?{urlencode(said)}" if said else ""


def _example(place: Inhabited, described: dict[str, Any], schema: dict[str, Any], name: str) -> Any:
    if "$ref" in schema:
        schema = described[schema["$ref"].rpartition("/")[2]]
    kind = schema.get("type", "string")
    if kind == "object" or "properties" in schema:
        wanted = {
            *schema.get("required", ()),
            *(SAID_ANYWAY & schema.get("properties", {}).keys()),
        }
        return {field: _example(place, described, schema["properties"][field], field) for field in sorted(wanted)}
    if kind == "array":
        return [_example(place, described, schema["items"], name)] * schema.get("minItems", 1)
    if "enum" in schema:
        return WORDS[name] if WORDS.get(name) in schema["enum"] else schema["enum"][0]
    if name in place.ids:
        return place.ids[name][0]
    return _simple(schema, kind, name)


def _simple(schema: dict[str, Any], kind: Any, name: str) -> Any:
    if "integer" in kind or "number" in kind:
        return schema.get("minimum", 1)
    if "boolean" in kind:
        return True
    if schema.get("format") == "uuid":
        return str(uuid4())
    return WORDS.get(name) or _FORMATS.get(schema.get("format", "")) or "a" * schema.get("minLength", 1)
