"""From the flat names of an HTML form to the JSON a service takes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gateway.forms import numbers, schemas
from gateway.forms.asked import asked_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from werkzeug.datastructures import MultiDict

    from gateway.forms.schemas import Schema

NOTHING: Any = object()
BOOLEANS = {"true": True, "false": False}
ROW_MARK = "_row"


def read(
    form: MultiDict[str, str],
    schema: Schema,
    spec: Schema,
    lang: str = "tr",
    *,
    keep_empty_rows: bool = False,
    known: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """The value that was typed, without what is not asked of a thing of which that is `known`.

    A row nobody filled in is left out, unless a row is just being added or taken away.
    """
    reader = _Reader(form, spec, lang, keep_empty_rows, known or {})
    value = reader.group(schemas.resolved(schema, spec), "")
    return {} if value is NOTHING else value


class _Reader:
    """Reads one form; a field left empty is nothing, so that "required" is said by the service."""

    def __init__(
        self,
        form: MultiDict[str, str],
        spec: Schema,
        lang: str,
        keep_empty_rows: bool,  # noqa: FBT001  # passed on by `read`, where it is named
        known: Mapping[str, Any],
    ) -> None:
        self.form = form
        self.spec = spec
        self.lang = lang
        self.keep_empty_rows = keep_empty_rows
        self.known = known

    def value(self, schema: Schema, path: str, *, required: bool) -> Any:
        kind = schemas.kind_of(schema, self.spec, required=required)
        match kind:
            case "group":
                return self.group(schema, path)
            case "rows":
                return self.rows(schemas.items(schema, self.spec), path)
            case "checkboxes":
                return self.form.getlist(path)
            case "tick":
                return self.form.get(path) == "true"
            case "date" | "datetime":
                return self.day(path, schema, with_hour=kind == "datetime")
            case _:
                return self.line(schema, path, kind)

    def group(self, schema: Schema, path: str) -> Any:
        parts, required = schemas.properties(schema, self.spec), schema.get("required", ())
        typed = {
            name: self.value(part, f"{path}.{name}" if path else name, required=name in required)
            for name, part in parts.items()
        }
        found = {name: value for name, value in typed.items() if value is not NOTHING}
        asked = asked_of(parts, found, {} if path else self.known)
        found = {name: value for name, value in found.items() if name in asked}
        return found if any(is_filled(value) for value in found.values()) else ({} if not path else NOTHING)

    def rows(self, item: Schema, path: str) -> list[Any]:
        start = f"{path}."
        indices = {name.removeprefix(start).split(".")[0] for name in self.form if name.startswith(start)}
        found = [
            self.value(item, f"{path}.{index}", required=True)
            for index in sorted(filter(str.isdigit, indices), key=int)
        ]
        if self.keep_empty_rows:
            empty: Any = {} if schemas.kind_of(item, self.spec) == "group" else ""
            return [empty if value is NOTHING else value for value in found]
        return [value for value in found if value is not NOTHING]

    def day(self, path: str, schema: Schema, *, with_hour: bool) -> Any:
        parts = [self.form.get(f"{path}.{part}", "") for part in ("day", "month", "year")]
        hour = self.form.get(f"{path}.time", "") if with_hour else ""
        if not any(part.strip() for part in (*parts, hour)):
            return None if schema.get("x-nullable") else NOTHING
        day, month, year = parts
        return numbers.instant_read(day, month, year, hour) if with_hour else numbers.day_read(day, month, year)

    def line(self, schema: Schema, path: str, kind: str) -> Any:
        typed = self.form.get(path, "").strip().replace("\r\n", "\n")
        if "const" in schema:
            return schema["const"]
        if not typed:
            return None if schema.get("x-nullable") else NOTHING
        if kind == "number":
            number = numbers.number_read(typed, self.lang, whole=schema.get("type") == "integer")
            return str(number) if schema.get("type") == "string" else number
        if kind == "yes_no":
            return BOOLEANS.get(typed, typed)
        if schema.get("type") == "integer":
            return numbers.number_read(typed, self.lang, whole=True)
        return typed


def is_filled(value: object) -> bool:
    """True where somebody wrote something: false, zero and "no" count, an unticked box and empty lists do not."""
    return value not in (None, NOTHING, False, "", [], {}) or (value == 0 and not isinstance(value, bool))
