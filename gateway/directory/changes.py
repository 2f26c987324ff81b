"""A change of each kind of row: it counts the row's events up and says which event tells of it."""

from __future__ import annotations

from datetime import date
from typing import Any

from chassis.identity import ROOT
from chassis.texts import both
from gateway.directory import events
from gateway.directory.model import Calendar, HeldPost, Person, Unit
from gateway.directory.telling import Change

# Of what stands in a person's row the world keeps these; the rest is nobody else's.
TOLD_OF_A_PERSON = frozenset({"name", "subject_field"})


def unit_entered(unit: Unit) -> Change:
    """A unit is new."""
    return _of_unit(unit, events.SchoolChanged, "enter", None)


def unit_changed(unit: Unit, before: str = "open") -> Change:
    """A unit is called otherwise, is of another kind, or works again."""
    return _of_unit(unit, events.SchoolChanged, "change", before)


def unit_closed(unit: Unit, reason: str | None = None) -> Change:
    """A unit works no more."""
    return _of_unit(unit, events.SchoolClosed, "close", "open", reason)


def _of_unit(unit: Unit, event: Any, action: str, before: str | None, reason: str | None = None) -> Change:
    unit.sequence += 1
    told = event(
        path=unit.path,
        code=unit.code,
        called=unit.name,
        kind=unit.kind,
        authority=unit.authority,
        is_open=unit.is_open,
        successor=unit.successor,
        sequence=unit.sequence,
    )
    after = "open" if unit.is_open else "closed"
    title = {"tr": unit.name, "en": unit.name}
    return Change(unit, told, action, before, after, unit.sequence, unit.path, title, reason)


def person_registered(person: Person) -> Change:
    """A person is new."""
    return _of_person(person, events.PersonRegistered, "register", None)


def person_changed(person: Person) -> Change:
    """What the world keeps of a person has changed."""
    return _of_person(person, events.PersonRegistered, "change", "serving")


def person_moved(person: Person, from_unit: str | None, on: date) -> Change:
    """A person serves elsewhere."""
    before = "serving" if from_unit else "left"
    return _of_person(person, events.PersonMoved, "move", before, from_unit=from_unit, moved_on=on)


def person_left(person: Person, on: date) -> Change:
    """A person serves no more."""
    return _of_person(person, events.PersonLeft, "leave", "serving", left_on=on)


def _of_person(person: Person, event: Any, action: str, before: str | None, **more: Any) -> Change:
    person.sequence += 1
    # Whoever left serves nowhere; the row keeps where it was.
    serves_at = None if person.left_on else person.unit
    said = {"called": person.name, "unit": serves_at, "subject_field": person.subject_field}
    told = event(id=person.id, sequence=person.sequence, **said, **more)
    after = "left" if person.left_on else "serving"
    title = {"tr": person.name, "en": person.name}
    return Change(person, told, action, before, after, person.sequence, person.unit or ROOT, title)


def post_given(post: HeldPost) -> Change:
    """A post is given."""
    return _of_post(post, events.RoleAssigned, "give", None if post.sequence == 0 else "held")


def post_ended(post: HeldPost, reason: str | None = None) -> Change:
    """A post has its last day."""
    return _of_post(post, events.RoleEnded, "end", "held", reason)


def _of_post(post: HeldPost, event: Any, action: str, before: str | None, reason: str | None = None) -> Change:
    post.sequence += 1
    told = event(
        id=post.id,
        person=post.person,
        role=str(post.role),
        unit=post.unit,
        branch=post.branch,
        deputy_for=post.deputy_for,
        starts_on=post.starts_on,
        ends_on=post.ends_on,
        sequence=post.sequence,
    )
    after = "ended" if event is events.RoleEnded else "held"
    return Change(post, told, action, before, after, post.sequence, post.unit, both(f"role.{post.role}"), reason)


def calendar_changed(calendar: Calendar) -> Change:
    """A school year is set, or set anew."""
    before = "set" if calendar.sequence else None
    calendar.sequence += 1
    told = events.CalendarChanged(
        school_year=calendar.school_year,
        first_half=calendar.first_half,
        second_half=calendar.second_half,
        holidays=calendar.holidays,
        sequence=calendar.sequence,
    )
    title = both("title.calendar", school_year=calendar.school_year)
    return Change(calendar, told, "set", before, "set", calendar.sequence, ROOT, title)
