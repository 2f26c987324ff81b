"""A thing's own fields as people read them: labels from its service, ids as names, nested parts as tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from chassis.texts import has, text
from gateway import wording
from gateway.forms import schemas
from gateway.pages.charts import progress_tables
from gateway.pages.names import Names, is_id, is_unit
from gateway.pages.programmes import Programme
from gateway.pages.radars import radar_picture

# What the head of the page says, or nobody reads.
ELSEWHERE = {"id", "case", "thing", "title", "state", "version", "awaiting", "actions", "changed_at", "opened_at"}
_CALLED = ("title", "name", "person", "subject")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_HOUR = re.compile(r"(\d\d:\d\d):\d\d")
_CODE = re.compile(r"[a-z][a-z0-9_]*")
_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d.*")
Fact = dict[str, Any]


@dataclass
class Drawn:
    """What the case template draws."""

    facts: list[Fact] = field(default_factory=list)
    sections: list[dict[str, Any]] = field(default_factory=list)
    tables: list[dict[str, Any]] = field(default_factory=list)
    pictures: list[dict[str, Any]] = field(default_factory=list)


@dataclass(frozen=True)
class Speaker:
    """Says a service's values in the language of the page."""

    programme: Programme
    names: Names
    lang: str

    def label(self, name: str, shape: Mapping[str, Any]) -> str:
        """What a field is called."""
        title = shape.get("title") if self.lang == "tr" else shape.get(f"x-title-{self.lang}")
        return str(title or self.programme.word(f"field.{name}", self.lang))

    def said(self, name: str, value: Any, shape: Mapping[str, Any], *, short: bool = False) -> str:
        """A value in words; nothing for what has none."""
        if value is None or value == "":
            return ""
        if isinstance(value, bool):
            return wording.sentence(self.lang, "yes" if value else "no")
        if isinstance(value, int | float):
            # A year, an edition, a number of a letter is no amount.
            return str(value) if "year" in name else wording.figure(value, self.lang)
        if isinstance(value, Mapping):
            return str(value.get(self.lang) or value.get("text") or value.get("name") or "")
        if isinstance(value, list):
            items = schemas.items(shape, self.programme.spec)
            kind = {**items, "x-choices": shape.get("x-choices", items.get("x-choices", name))}
            return ", ".join(filter(None, (self.said(name, one, kind, short=short) for one in value)))
        return self._string(name, str(value), shape, short=short)

    def _string(self, name: str, value: str, shape: Mapping[str, Any], *, short: bool) -> str:
        if shape.get("x-money"):
            return wording.money(value, self.lang)
        if _INSTANT.fullmatch(value):
            return (wording.short_instant if short else wording.long_instant)(value, self.lang)
        if _DAY.fullmatch(value):
            return (wording.short_day if short else wording.long_day)(value, self.lang)
        if hour := _HOUR.fullmatch(value):
            return hour[1]
        named = self._named(name, value)
        return self._choice(name, value, shape) if named is None else named

    def _named(self, name: str, value: str) -> str | None:
        """Somebody or a unit by name, and nothing for another id: people never see one. None where it is neither."""
        if is_id(value):
            return self.names.person(value)
        return self.names.unit(value) if is_unit(value) and ("/" in value or name == "unit") else None

    def _choice(self, name: str, value: str, shape: Mapping[str, Any]) -> str:
        labelled = shape.get("x-labels", {}).get(value, {}).get(self.lang)
        if labelled:
            return str(labelled)
        if name == "role" and has(f"role.{value}"):
            return text(f"role.{value}", self.lang)
        said = self.programme.word(f"choice.{shape.get('x-choices', name)}.{value}", self.lang, "")
        if said or not _CODE.fullmatch(value):
            return said or value
        kinds = ("state.", "choice.") if name == "state" else ("choice.", "state.")
        return next(
            (word for kind in kinds if (word := self.programme.any_word(kind, value, self.lang)) != value), value
        )

    def drawn(self, thing: Mapping[str, Any], shape: Mapping[str, Any]) -> Drawn:
        """Everything a thing says of itself."""
        drawn, said = Drawn(), dict[str, Fact]()
        for name, value, part in self._parts(thing, shape):
            label = self.label(name, part)
            if part.get("x-drawn-as") == "progress":
                drawn.tables += progress_tables(label, value, self.lang) if value else []
            elif part.get("x-drawn-as") == "radar":
                drawn.pictures += [radar_picture(label, value, self.lang)] if value else []
            elif isinstance(value, list) and value and isinstance(value[0], dict):
                self._listed(drawn, label, value, schemas.items(part, self.programme.spec))
            elif isinstance(value, dict) and not value.keys() & {self.lang, "text"}:
                drawn.sections.append({"title": label, "rows": [{"facts": self._facts(value, part)}]})
            elif words := self.said(name, value, part):
                said[name] = {"label": label, "value": words}
        drawn.facts = _said_once(said)
        drawn.sections = [one for one in drawn.sections if any(row["facts"] for row in one["rows"])]
        return drawn

    def _parts(self, thing: Mapping[str, Any], shape: Mapping[str, Any]) -> Iterator[tuple[str, Any, dict[str, Any]]]:
        """The fields in the order of the description, less those that another says better."""
        shapes = shape.get("properties", {})
        told = ELSEWHERE if "actions" in thing else {"id", "version", "actions", "awaiting"}
        told = told | ({"code"} if "text" in thing else set()) | ({"person"} if "name" in thing else set())
        for name in [*(name for name in shapes if name in thing), *(name for name in thing if name not in shapes)]:
            if name not in told and f"{name}_name" not in thing:
                yield name, thing[name], schemas.resolved(shapes.get(name, {}), self.programme.spec)

    def _facts(self, content: Mapping[str, Any], shape: Mapping[str, Any]) -> list[Fact]:
        facts = [
            {"label": self.label(name, part), "value": self.said(name, value, part)}
            for name, value, part in self._parts(content, shape)
        ]
        return [fact for fact in facts if fact["value"]]

    def _listed(self, drawn: Drawn, label: str, rows: list[dict[str, Any]], shape: Mapping[str, Any]) -> None:
        """A list of parts: a table; where the parts have parts, a section for each with its tables."""
        inner = [
            name
            for name in rows[0]
            if any(isinstance(row.get(name), list) and row[name] and isinstance(row[name][0], dict) for row in rows)
        ]
        if not inner:
            drawn.tables.append(self.table(label, rows, shape))
            return
        for row in rows:
            flat = {name: value for name, value in row.items() if name not in inner}
            facts = self._facts(flat, shape)
            one = self.label("", shape) if shape.get("title") else label
            title = f"{one}: {facts[0]['value']}" if facts else one
            drawn.sections.append({"title": title, "rows": [{"facts": facts[1:]}]})
            for name in inner:
                part = schemas.resolved(shape.get("properties", {}).get(name, {}), self.programme.spec)
                if row.get(name):
                    items = schemas.items(part, self.programme.spec)
                    inner_title = f"{title}: {self.label(name, part)}"
                    drawn.tables.append(self.table(inner_title, row[name], items))

    def table(self, title: str, rows: list[dict[str, Any]], shape: Mapping[str, Any]) -> dict[str, Any]:
        """Rows of the same kind, less the columns in which nothing stands."""
        columns = [(name, part) for name, _, part in self._parts(rows[0], shape)]
        first = _first(columns)
        columns.sort(key=lambda one: one is not first)
        cells = [[self.said(name, row.get(name), part, short=True) for name, part in columns] for row in rows]
        full = [place for place in range(len(columns)) if any(line[place] for line in cells)]
        return {
            "title": title,
            "columns": [{"label": self.label(*columns[place]), "number": False} for place in full],
            "rows": [[line[place] or "–" for place in full] for line in cells],
        }


def _said_once(said: Mapping[str, Fact]) -> list[Fact]:
    """Where a thing lies is not said again of what a field with a name of its own has said."""
    elsewhere = {fact["value"] for name, fact in said.items() if name != "unit"}
    return [fact for name, fact in said.items() if name != "unit" or fact["value"] not in elsewhere]


def _first(columns: list[tuple[str, dict[str, Any]]]) -> tuple[str, dict[str, Any]] | None:
    """A row begins with what it is called, else with what is chosen in it, of which the text speaks, else with that."""
    named = (one for ending in _CALLED for one in columns if one[0].endswith(ending))
    texts = [one for one in columns if one[0].endswith("text")]
    chosen = [one for one in columns if "x-choices" in one[1] or "enum" in one[1]] if texts else []
    return next(chain(named, chosen, texts), None)
