"""What each service says of itself, read from its description and remembered for a minute."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from chassis.errors import NotFound, Unavailable
from gateway import forms, forward
from gateway.forms import schemas
from gateway.upstreams import upstreams
from gateway.wording import sentence

FRESH, AGAIN = 60.0, 3.0
OK = 200


@dataclass(frozen=True)
class Act:
    """One step as the description has it: how it is sent, and what is said with it."""

    name: str
    method: str
    path: str
    schema: dict[str, Any] | None
    makes: bool


@dataclass(frozen=True)
class Kind:
    """One kind of thing of a programme."""

    programme: Programme
    path: str
    listing: Mapping[str, Any]

    @property
    def thing(self) -> str:
        """Its name in the programme's words."""
        return str(self.listing["x-thing"])

    @property
    def href(self) -> str:
        """The page with all of them."""
        return f"/{self.programme.name}/{self.path}"

    def one(self, lang: str) -> str:
        """What people call one of them."""
        return self.programme.word(f"thing.{self.thing}", lang)

    def many(self, lang: str) -> str:
        """What people call all of them."""
        return self.programme.word(f"things.{self.thing}", lang)

    def state(self, code: str, lang: str) -> str:
        """What people call a state."""
        return self.programme.word(f"state.{self.thing}.{code}", lang)

    @cached_property
    def shape(self) -> dict[str, Any]:
        """What one of them looks like from outside."""
        reading = self.programme.operations.get(("get", f"/v1/{self.path}/{{thing_id}}"), {})
        return self.programme.answer_of(reading)

    @cached_property
    def line(self) -> dict[str, Any]:
        """What one of them looks like in a list."""
        items = self.programme.answer_of(self.listing).get("properties", {}).get("items", {})
        return schemas.items(items, self.programme.spec)

    def act(self, action: str, *, makes: bool) -> Act:
        """A step of its process. Raises NotFound where the description has none of the name."""
        found = next((act for act in self.acts() if act.name == action and act.makes == makes), None)
        if found is None:
            raise NotFound
        return found

    def acts(self) -> Iterator[Act]:
        """Every step of its process."""
        for (method, path), operation in self.programme.operations.items():
            if operation.get("x-thing") == self.thing and "x-action" in operation:
                schema = self.programme.asked_of(operation)
                makes = method == "post" and path == f"/v1/{self.path}"
                yield Act(operation["x-action"], method.upper(), path, schema, makes)


@dataclass(frozen=True)
class Programme:
    """A service, as its OpenAPI describes it."""

    name: str
    spec: Mapping[str, Any]

    @cached_property
    def operations(self) -> dict[tuple[str, str], Mapping[str, Any]]:
        """Every operation by method and path."""
        return {
            (method, path): operation
            for path, operations in self.spec["paths"].items()
            for method, operation in operations.items()
            if isinstance(operation, Mapping)
        }

    @cached_property
    def kinds(self) -> dict[str, Kind]:
        """Its kinds of things by their path, in the order of its description."""
        found = {
            path.removeprefix("/v1/"): operation
            for (method, path), operation in self.operations.items()
            if method == "get" and "x-columns" in operation
        }
        return {path: Kind(self, path, operation) for path, operation in found.items()}

    @cached_property
    def from_record(self) -> list[tuple[str, re.Pattern[str], dict[str, Any]]]:
        """Where a step takes something from its taker's own record: method, path, and the fields with their shapes."""
        found = []
        for (method, path), operation in self.operations.items():
            asked = schemas.record_fields(self._said_with(operation), self.spec)
            if asked:
                found.append((method.upper(), re.compile(re.sub(r"{[^}]+}", "[^/]+", path)), asked))
        return found

    def applications(self, lang: str) -> list[dict[str, Any]]:
        """What stands of it on everybody's first page: the parts that it calls so, else itself."""
        named = [part["name"] for part in self.spec.get("x-parts", []) if part.get("application")]
        parts = [{"title": self.word(f"part.{name}", lang), "href": f"/{self.name}#{name}"} for name in named]
        return parts or [{"title": self.title(lang), "href": f"/{self.name}"}]

    def parts(self, lang: str) -> Iterator[tuple[str, str, list[Kind]]]:
        """The kinds that people look for together, each with name and heading; last those that stand in none."""
        left = dict(self.kinds)
        for part in self.spec.get("x-parts", []):
            if together := [left.pop(path) for path in part["lists"] if path in left]:
                yield part["name"], self.word(f"part.{part['name']}", lang), together
        if left:
            yield "lists", sentence(lang, "programme.lists"), list(left.values())

    def kind_of(self, thing: str) -> Kind | None:
        """The kind of this name."""
        return next((kind for kind in self.kinds.values() if kind.thing == thing), None)

    def word(self, key: str, lang: str, otherwise: str | None = None) -> str:
        """One of the service's words; of a key without words what stands behind its last dot, as people write it."""
        said = self.spec.get("x-words", {}).get(key, {}).get(lang)
        plain = key.rpartition(".")[2].replace("_", " ").capitalize() if otherwise is None else otherwise
        return str(said or plain)

    def any_word(self, kind: str, code: str, lang: str) -> str:
        """What people call a state or a choice, where nobody says of which thing; else the code."""
        keys = (key for key in self.spec.get("x-words", {}) if key.startswith(kind) and key.endswith(f".{code}"))
        return self.word(next(keys, ""), lang, code)

    def title(self, lang: str) -> str:
        """What people call the service."""
        return self.word("service", lang, self.name.capitalize())

    def answer_of(self, operation: Mapping[str, Any]) -> dict[str, Any]:
        """The shape of an operation's answer."""
        content = operation.get("responses", {}).get("200", {}).get("content", {})
        return schemas.resolved(content.get("application/json", {}).get("schema", {}), self.spec)

    def asked_of(self, operation: Mapping[str, Any]) -> dict[str, Any] | None:
        """The shape of what is said with an operation; None where nothing is."""
        schema = self._said_with(operation)
        return schema if forms.fields(schema, self.spec, "tr") else None

    def _said_with(self, operation: Mapping[str, Any]) -> dict[str, Any]:
        content = operation.get("requestBody", {}).get("content", {})
        return schemas.resolved(content.get("application/json", {}).get("schema", {}), self.spec)


@dataclass(frozen=True)
class _Read:
    programme: Programme | None
    until: float


_read: dict[str, _Read] = {}


def programmes() -> list[Programme]:
    """Every service that has things, in the order of the gateway's table; one that never answered is left out."""
    found = (described(name) for name in upstreams())
    return [one for one in found if one and one.kinds]


def programme(name: str) -> Programme:
    """One of them. Raises NotFound where there is none, Unavailable where it has never answered."""
    if name not in upstreams():
        raise NotFound
    found = described(name)
    if found is None:
        raise Unavailable(extra={"service": name})
    return found


def title_of(name: str, lang: str) -> str:
    """What people call a service, also one that has never answered."""
    known = described(name) if name in upstreams() else None
    return known.title(lang) if known else sentence(lang, "service") if name == "gateway" else name


def kind(service: str, things: str) -> Kind:
    """A kind of thing by the two parts of its address. Raises NotFound."""
    found = programme(service).kinds.get(things)
    if found is None:
        raise NotFound
    return found


def described(name: str) -> Programme | None:
    """A service as it describes itself, or described itself before; None while it has never answered."""
    known = _read.get(name)
    now = time.monotonic()
    if known and now < known.until:
        return known.programme
    try:
        answer = forward.call(name, "GET", "/openapi.json", None)
        found = Programme(name, answer.json()) if answer.status_code == OK else None
    except Unavailable:
        found = None
    # A service that is away is still known by what it said before.
    kept = found or (known.programme if known else None)
    _read[name] = _Read(kept, now + (FRESH if found else AGAIN))
    return kept
