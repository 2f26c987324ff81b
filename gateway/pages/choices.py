"""What can be picked where a form asks for an id: people, units, other things of the programme, parts of a thing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from chassis.asking import actor, language
from chassis.db import transaction
from chassis.errors import Problem
from chassis.identity import PROVINCE, SCHOOL, cut, level_of
from chassis.texts import text
from gateway.cases.queries import OFFICERS
from gateway.directory import kinds, queries
from gateway.directory.people_search import search_people
from gateway.forms import Choice, schemas
from gateway.forms.finding import EVERYBODY
from gateway.pages import parts
from gateway.pages.answers import Refused, ask
from gateway.pages.names import is_id, is_unit
from gateway.pages.programmes import Kind, Programme

PEOPLE, UNITS, PLACES, PROVINCES, THINGS = "people", "units", "places", "provinces", "things:"
SUBJECTS, SCHOOLS = "subjects", "schools"
MOST, MOST_READ, MOST_FOUND = 200, 2000, 50
Schema = Mapping[str, Any]


def prepared(schema: Schema, programme: Programme) -> dict[str, Any]:
    """The schema, in which every id says where it is picked from: among things of that name, else people."""
    whole = schemas.resolved(schema, programme.spec)
    if "properties" in whole:
        whole["properties"] = {
            name: _of_field(name, schemas.resolved(part, programme.spec), programme)
            for name, part in whole["properties"].items()
        }
    return whole


def _of_field(name: str, part: dict[str, Any], programme: Programme) -> dict[str, Any]:
    if not part.get("title"):
        part |= {"title": programme.word(f"field.{name}", "tr"), "x-title-en": programme.word(f"field.{name}", "en")}
    if name == "id":
        # The row that stands there already: it goes along unseen.
        return part | {"x-hidden": True}
    if schemas.is_picked(part):
        return part
    if part.get("type") == "array":
        items = schemas.items(part, programme.spec)
        inner = prepared(items, programme) if "properties" in items else _of_item(name, items, programme)
        return {**part, "items": inner}
    if "properties" in part:
        return prepared(part, programme)
    return part | source_of(name, part, programme)


def _of_item(name: str, items: dict[str, Any], programme: Programme) -> dict[str, Any]:
    return items | source_of(name.removesuffix("s"), items, programme)


def source_of(name: str, part: Schema, programme: Programme) -> dict[str, str]:
    """What an id of this name is picked from, unless its description says that itself."""
    if schemas.is_picked(part) or part.get("format") != "uuid":
        return {}
    thing = programme.kind_of(name.removesuffix("_id"))
    return {"x-choices-from": f"{THINGS}{thing.path}" if thing else PEOPLE}


@dataclass(frozen=True)
class Asker:
    """On which form the choices are offered: on what, what was looked for, and which ids are chosen already."""

    kind: Kind
    thing: Mapping[str, Any] | None
    sought: Collection[str] = ()
    chosen: Collection[str] = ()


def offered(sources: set[str], asker: Asker) -> dict[str, Sequence[Choice]]:
    """What each source offers this person."""
    return {source: _offer(source, asker) for source in sources}


def chosen_in(value: Any) -> set[str]:
    """Every id that a form holds."""
    if isinstance(value, Mapping):
        return set().union(*(chosen_in(one) for one in value.values()))
    if isinstance(value, list):
        return set().union(*(chosen_in(one) for one in value))
    return {str(value)} if is_id(value) else set()


def offices() -> list[Choice]:
    """The provinces and districts at and below one's own units, by which an officer narrows a list."""
    with transaction() as session:
        found = [
            unit
            for place in dict.fromkeys(actor().units(*OFFICERS))
            for kind in kinds.OFFICES
            for unit in queries.search_units(session, within=place, kind=kind, limit=MOST)
        ]
    return [Choice(unit.path, unit.name) for unit in found]


def subjects() -> list[Choice]:
    """What is taught, by its name."""
    return [Choice(code, text(f"choice.subject.{code}", language())) for code in kinds.SUBJECTS]


def _offer(source: str, asker: Asker) -> list[Choice]:
    programme, thing = asker.kind.programme, asker.thing
    beginning, colon, said = source.partition(":")
    match beginning + colon:
        case "things:":
            return [one for path in said.split(",") for one in _things(programme, path)]
        case "of:":
            return parts.of_thing(said, thing)
        case "inside:":
            return parts.inside(said, programme)
        case "evidence":
            return parts.files_of(programme, asker.kind.path, thing)
        case _:
            return _of_directory(source, asker)


def _of_directory(source: str, asker: Asker) -> list[Choice]:
    if source == SUBJECTS:
        return subjects()
    if source == PROVINCES:
        return [one for one in offices() if level_of(one.value) == PROVINCE]
    with transaction() as session:
        if source == UNITS:
            return _units(session, asker.thing)
        if source == SCHOOLS:
            return _within(session, [cut(unit, PROVINCE) for unit in actor().units()])
        near = _people(session, asker.thing)
        return [*near, *_found(session, asker, near)] if source == EVERYBODY else near


def _found(session: Session, asker: Asker, near: Sequence[Choice]) -> list[Choice]:
    """Who serves elsewhere and is looked for by name or chosen already, each under where they serve."""
    there = {one.value for one in near}
    people = [
        *(one for words in asker.sought if words for one in search_people(session, words, limit=MOST_FOUND)),
        *(one for one in (queries.person(session, UUID(chosen)) for chosen in asker.chosen) if one),
    ]
    names = queries.unit_names(session, {one.unit for one in people if one.unit})
    found = {str(one.id): Choice(str(one.id), one.name, group=names.get(one.unit or "", "")) for one in people}
    return [choice for value, choice in found.items() if value not in there]


def _things(programme: Programme, path: str) -> list[Choice]:
    """As many as can be looked through, newest first; the oldest of a very long list are cut."""
    items: list[dict[str, Any]] = []
    after: dict[str, Any] = {}
    while len(items) < MOST_READ:
        try:
            answer = ask(programme.name, f"/v1/{path}", {"limit": MOST, **after})
        except (Problem, Refused):
            break
        items += answer["items"]
        if not answer["next"]:
            break
        after = {"after": answer["next"]}
    lang = language()
    return [Choice(one["id"], _called(one, lang)) for one in items]


def _called(one: Mapping[str, Any], lang: str) -> str:
    """A thing with its state and number; a part of a thing has neither."""
    title = str(one["title"][lang])
    return f"{title} ({one['state']['text']}, {one['case']})" if "case" in one else title


def _people(session: Session, thing: Mapping[str, Any] | None) -> list[Choice]:
    """Who serves where the thing lies, if that is a school; and at one's own units."""
    own = actor().units()
    places = dict.fromkeys([*own, *_schools_in(thing)] if thing else own)
    names = queries.unit_names(session, places)
    several = len(places) > 1
    found: dict[str, Choice] = {}
    for place in places:
        for person in queries.people_at(session, place):
            group = names.get(place, "") if several else ""
            found.setdefault(str(person.id), Choice(str(person.id), person.name, group=group))
    return list(found.values())


def _units(session: Session, thing: Mapping[str, Any] | None) -> list[Choice]:
    """The schools the thing speaks of; where there is none yet, those at and below one's own units."""
    named = _schools_in(thing) if thing else []
    if named:
        names = queries.unit_names(session, named)
        return [Choice(path, names.get(path, path)) for path in named]
    return _within(session, actor().units())


def _within(session: Session, places: Iterable[str]) -> list[Choice]:
    """The schools at these places or below, as many as can be looked through."""
    units = [
        unit for place in dict.fromkeys(places) for unit in queries.search_units(session, within=place, limit=MOST_READ)
    ]
    return [Choice(unit.path, unit.name) for unit in units if level_of(unit.path) == SCHOOL]


def _schools_in(thing: Mapping[str, Any]) -> list[str]:
    said = [value for name, value in thing.items() if is_unit(value) and name != "actions"]
    return list(dict.fromkeys(path for path in said if level_of(path) == SCHOOL))
