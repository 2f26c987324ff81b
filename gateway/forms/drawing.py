"""From a request schema and a value to the fields of a form, in the language of the page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from gateway.forms import numbers, schemas
from gateway.forms.asked import asked_of, hangs_on
from gateway.forms.field import Choice, Field
from gateway.forms.finding import EVERYBODY, MOST_CHOICES, narrowed
from gateway.forms.measures import measured, scale
from gateway.forms.refusals import flattened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gateway.forms.schemas import Schema

Offered = Mapping[str, Sequence[Choice]]
YES_NO = {"tr": ("Evet", "Hayır"), "en": ("Yes", "No")}


def fields(  # noqa: PLR0913  # each is something the form says
    schema: Schema,
    spec: Schema,
    lang: str,
    *,
    value: Mapping[str, Any] | None = None,
    errors: Mapping[str, Any] | None = None,
    choices: Offered | None = None,
    sought: Mapping[str, str] | None = None,
    known: Mapping[str, Any] | None = None,
) -> list[Field]:
    """The form's fields with what is in them (`value`), what is wrong with them and what can be picked.

    `choices` holds, for each `x-choices-from` of the schema, what it offers this person (see `choice_sources`);
    `sought` what was looked for in a long list, by the field's path; `known` is the thing on which the step is taken.
    """
    pencil = _Pencil(spec, lang, flattened(errors or {}), choices or {}, sought or {}, known or {})
    return list(pencil.parts(schemas.resolved(schema, spec), "", value or {}))


def choice_sources(schema: Schema, spec: Schema) -> set[str]:
    """Every `x-choices-from` in the schema, for the page to fetch before it draws."""
    whole = schemas.resolved(schema, spec)
    if whole.get("type") == "array":
        found = schemas.choices_from(whole, spec)
        return {found} if found else choice_sources(whole.get("items", {}), spec)
    own = {str(whole["x-choices-from"])} if "x-choices-from" in whole else set()
    return own.union(*(choice_sources(part, spec) for part in schemas.properties(whole, spec).values()))


def label_of(schema: Schema, path: str, lang: str) -> str:
    """What people call a field; one without words is called as programs call it."""
    said = schema.get("title") if lang == "tr" else schema.get(f"x-title-{lang}", schema.get("title"))
    name = path.rpartition(".")[2]
    return str(said or ("" if name.isdigit() else name.replace("_", " ").capitalize()))


@dataclass(frozen=True)
class _Pencil:
    spec: Schema
    lang: str
    errors: Mapping[str, tuple[str, ...]]
    offered: Offered
    sought: Mapping[str, str]
    known: Mapping[str, Any]

    def parts(self, schema: Schema, path: str, value: Any) -> Iterator[Field]:
        parts, required = schemas.properties(schema, self.spec), schema.get("required", ())
        held = {name: part["default"] for name, part in parts.items() if "default" in part}
        held |= value if isinstance(value, Mapping) else {}
        asked = asked_of(parts, held, {} if path else self.known)
        for name, part in parts.items():
            on = {f"{path}.{one}" if path else one: values for one, values in hangs_on(part, parts).items()}
            if name not in asked and not on:
                # Nothing that is typed here will change that.
                continue
            here = f"{path}.{name}" if path else name
            drawn = self.drawn(measured(part, held), here, held.get(name), required=name in required)
            yield replace(drawn, hangs_on=on, asked=name in asked or bool(drawn.errors)) if on else drawn

    def drawn(self, schema: Schema, path: str, value: Any, *, required: bool) -> Field:
        kind = schemas.kind_of(schema, self.spec, required=required)
        if value and schema.get("x-each"):
            # The row stands for it; who wants another takes another row.
            kind = "hidden"
        elif kind == "checkboxes":
            value = self.ticked(schema, value)
        return Field(
            path=path,
            kind=kind,
            label=label_of(schema, path, self.lang),
            one=label_of(schemas.items(schema, self.spec), "0", self.lang) if kind == "rows" else "",
            hint=self.hint(schema),
            required=required or schema.get("x-needed", False),
            errors=self.errors.get(path, ()),
            max_length=schema.get("maxLength"),
            unkept=schema.get("x-unkept", False),
            **scale(schema),
            **self.picks(schema, path, value, kind),
            **self.content(schema, path, value, kind, required=required),
        )

    def content(self, schema: Schema, path: str, value: Any, kind: str, *, required: bool) -> dict[str, Any]:
        match kind:
            case "group":
                return {"parts": tuple(self.parts(schema, path, value))}
            case "rows":
                return {"rows": tuple(self.rows(schema, path, value, begun=value is None and required))}
            case "checkboxes":
                return {"values": tuple(value)}
            case "date":
                return {"when": numbers.day_written(str(value)) if value else {}}
            case "datetime":
                return {"when": numbers.instant_written(str(value)) if value else {}}
            case _:
                return {"value": self.written(value, kind)}

    def rows(self, schema: Schema, path: str, value: Any, *, begun: bool) -> Iterator[Field]:
        held = list(value) if isinstance(value, Sequence) and not isinstance(value, str) else []
        item = schemas.items(schema, self.spec)
        if value is None:
            held = list(self.each(item))
        # What has to be said begins with a row to say it in; left empty, it is as if it were not there.
        held += [None] * (max(schema.get("minItems", 0), int(begun)) - len(held))
        for index, one in enumerate(held):
            row = self.drawn(item, f"{path}.{index}", one, required=True)
            stands_for = (part.text_of(part.value) for part in row.parts if part.kind == "hidden" and part.choices)
            yield replace(row, one=next(stands_for, ""))

    def each(self, item: Schema) -> Iterator[dict[str, str]]:
        """A row for each that can be chosen, where something has to be said of every one of them."""
        for name, part in schemas.properties(item, self.spec).items():
            if part.get("x-each"):
                yield from ({name: one.value} for one in self.choices(part, "select"))

    def ticked(self, schema: Schema, value: Any) -> list[str]:
        """What stands there; of what is told with more than its id, that of it which can be picked."""
        offered = {one.value for one in self.choices(schema, "checkboxes")}
        said = [[str(part) for part in one.values()] if isinstance(one, Mapping) else [str(one)] for one in value or ()]
        return [next((part for part in one if part in offered), one[0]) for one in said if one]

    def written(self, value: object, kind: str) -> str:
        if value is None:
            return ""
        if isinstance(value, bool):
            return "true" if value else "false"
        return numbers.number_written(value, self.lang) if kind == "number" else str(value)

    def picks(self, schema: Schema, path: str, value: Any, kind: str) -> dict[str, Any]:
        every = self.choices(schema, kind)
        chosen = {str(one) for one in (value if isinstance(value, list | tuple) else [value])}
        sought, searched = self.sought.get(path, ""), schemas.choices_from(schema, self.spec) == EVERYBODY
        found = narrowed(every, sought, chosen, searched=searched)
        out_of = len(every) if len(every) > MOST_CHOICES and not searched else 0
        return {"choices": found, "out_of": out_of, "searched": searched, "sought": sought}

    def choices(self, schema: Schema, kind: str) -> tuple[Choice, ...]:
        if kind == "yes_no":
            return tuple(Choice(value, word) for value, word in zip(("true", "false"), YES_NO[self.lang], strict=True))
        if source := schemas.choices_from(schema, self.spec):
            return tuple(self.offered.get(source, ()))
        item = schemas.items(schema, self.spec) if schema.get("type") == "array" else schema
        labels = {**item.get("x-labels", {}), **schema.get("x-labels", {})}
        codes = [code for code in item.get("enum", schema.get("enum", ())) if code is not None]
        return tuple(Choice(str(code), labels.get(str(code), {}).get(self.lang, str(code))) for code in codes)

    def hint(self, schema: Schema) -> str:
        fallback = schema.get("description", "") if self.lang == "tr" else schema.get(f"x-description-{self.lang}", "")
        return str(schema.get(f"x-hint-{self.lang}", fallback))
