"""Ids that people never see: what the directory calls persons and units, found for a whole page at once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from chassis.db import transaction
from chassis.texts import has, text
from gateway.directory import queries

_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_UNIT = re.compile(r"tr(/[^/\s]+){0,4}")


@dataclass(frozen=True)
class Names:
    """The names of the persons and units that some content speaks of."""

    people: dict[str, str]
    units: dict[str, str]

    def person(self, person: object) -> str:
        """A person's name; nothing for one the directory does not know."""
        return self.people.get(str(person), "")

    def unit(self, path: object) -> str:
        """A unit's name, else its code."""
        return self.units.get(str(path), str(path).rpartition("/")[2])


def names_in(*contents: object) -> Names:
    """Look up every id that stands anywhere in some contents."""
    said = set(_strings(contents))
    people = {UUID(one) for one in said if is_id(one)}
    units = {one for one in said if is_unit(one)}
    with transaction() as session:
        return Names(
            {str(person): name for person, name in queries.names(session, people).items()} if people else {},
            queries.unit_names(session, units) if units else {},
        )


def is_id(said: object) -> bool:
    """Whether it is an id of anything."""
    return isinstance(said, str) and bool(_UUID.fullmatch(said))


def is_unit(said: object) -> bool:
    """Whether it looks like the path of a unit."""
    return isinstance(said, str) and bool(_UNIT.fullmatch(said))


def role(code: str, lang: str) -> str:
    """What people call a role; one of a programme that is not known here goes by its code."""
    key = f"role.{code}"
    return text(key, lang) if has(key) else code.replace("_", " ")


def _strings(content: Any) -> Iterator[str]:
    if isinstance(content, str):
        yield content
    elif isinstance(content, UUID):
        yield str(content)
    elif isinstance(content, dict):
        for inner in content.values():
            yield from _strings(inner)
    elif isinstance(content, list | tuple):
        for inner in content:
            yield from _strings(inner)
