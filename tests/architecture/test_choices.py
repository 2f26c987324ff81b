"""What a form lets people pick from is there: a list that is misspelt would be empty, and nobody could go on."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from chassis.asked_if import ASKED_IF
from chassis.service import load
from gateway.forms import choice_sources, schemas
from gateway.pages.programmes import Act, Kind, Programme
from tests.architecture.programmes import PACKAGES, ROOT

OF_THE_DIRECTORY = {"people", "everybody", "units", "places", "provinces", "subjects", "schools"}


def programme(package: str) -> Programme:
    described = (ROOT / package.replace(".", "/") / "openapi.json").read_text("utf-8")
    return Programme(package.rpartition(".")[2], json.loads(described))


def steps(service: Programme) -> Iterator[tuple[Kind, Act]]:
    return ((kind, act) for kind in service.kinds.values() for act in kind.acts())


def is_there(source: str, kind: Kind, act: Act) -> bool:
    beginning, _, said = source.partition(":")
    match beginning:
        case "things":
            return all(("get", f"/v1/{path}") in kind.programme.operations for path in said.split(","))
        case "of":
            # Before a thing is made it has no parts.
            return not act.makes and all(_is_part(one, kind) for one in said.split(","))
        case "inside":
            path, _, part = said.partition(".")
            return path in kind.programme.kinds and _is_part(part, kind.programme.kinds[path])
        case "evidence":
            return ("get", f"/v1/{kind.path}/{{thing_id}}/evidence") in kind.programme.operations
        case _:
            return source in OF_THE_DIRECTORY


def _is_part(said: str, kind: Kind) -> bool:
    *lists, key = said.split(".")
    spec: Mapping[str, Any] = kind.programme.spec
    parts = kind.shape["properties"]
    for name in lists:
        parts = schemas.items(schemas.resolved(parts.get(name, {}), spec), spec).get("properties", {})
    return key in parts


@pytest.mark.parametrize("package", PACKAGES)
def test_everything_that_is_picked_from_is_there(package: str) -> None:
    service = programme(package)
    asked = [
        (f"{kind.thing}.{act.name}", source, is_there(source, kind, act))
        for kind, act in steps(service)
        for source in choice_sources(act.schema or {}, service.spec)
    ]

    assert [(step, source) for step, source, there in asked if not there] == []


@pytest.mark.parametrize("package", PACKAGES)
def test_what_begins_at_a_thing_begins_at_one_that_there_is(package: str) -> None:
    processes = load(package).processes
    begun = {row.begins_at for process in processes for row in process.steps} - {""}

    assert begun <= {process.path for process in processes}
    assert all(("get", f"/v1/{path}/{{thing_id}}/begins") in programme(package).operations for path in begun)


@pytest.mark.parametrize("package", PACKAGES)
def test_what_a_field_hangs_on_is_in_its_form_or_in_its_thing_and_can_have_those_values(package: str) -> None:
    """Misspelt, it would never be asked."""
    wrong = [
        (f"{kind.thing}.{act.name}", name, other)
        for kind, act in steps(programme(package))
        for name, part in schemas.properties(act.schema or {}, kind.programme.spec).items()
        for other, values in part.get(ASKED_IF, {}).items()
        if not _can_be(other, values, kind, act)
    ]

    assert wrong == []


def _can_be(name: str, values: list[str], kind: Kind, act: Act) -> bool:
    spec = kind.programme.spec
    part = schemas.properties(act.schema or {}, spec).get(name)
    if part is None:
        # What the form does not ask for stands in the thing on which the step is taken.
        return not act.makes and name in kind.shape["properties"]
    return {*values} <= {*schemas.items(part, spec).get("enum", part.get("enum", ()))}
