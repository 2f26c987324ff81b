"""What a file of people would change: newcomers, those who moved, those who are called or reached otherwise now."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from secrets import randbelow
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.things import new_id
from gateway.directory.folding import fold
from gateway.directory.imports.checking import Checked, Record
from gateway.directory.imports.planning import (
    OF_A_SUBJECT,
    Plan,
    first_day,
    new_post,
    open_paths,
    people_by_number,
    posts_of,
    texts_of,
)
from gateway.directory.kinds import may_be_held_at
from gateway.directory.model import HeldPost, Person

_NUMBERS = 100_000


def plan_people(session: Session, checked: Checked) -> Plan:
    """Each record beside the person with that T.C. kimlik no, if there is one."""
    plan = Plan()
    paths = open_paths(session, {record.said["code"] for record in checked.records})
    known = people_by_number(session, [record.said["national_id"] for record in checked.records])
    held = posts_of(session, {person.id for person in known.values()})
    for record in checked.records:
        path = paths.get(record.said["code"])
        if path is None:
            checked.refuse(record, "code", "unit_unknown")
        elif not may_be_held_at(record.said["role"], path):
            checked.refuse(record, "role", "role_not_at_this_unit")
        else:
            _plan(plan, record, path, known.get(record.said["national_id"]), held)
    _give_usernames(session, plan.new.people)
    return plan


def _plan(
    plan: Plan, record: Record, path: str, person: Person | None, held: dict[tuple[Any, ...], list[HeldPost]]
) -> None:
    said = record.said
    name = " ".join(f"{said['given']} {said['family']}".split())
    fields = {"name": name, "email": said["email"], "phone": said["phone"], "subject_field": said["subject"]}
    if person is None:
        newcomer = Person(id=new_id(), unit=path, sequence=0, **fields)
        plan.new.people.append(newcomer)
        plan.new.national_ids[newcomer.id] = said["national_id"]
        plan.new.posts.append(_post(newcomer.id, said, path))
        plan.count(is_new=True, is_changed=False)
        return
    # An empty cell says nothing: it takes nobody's telephone away.
    edits = {field: value for field, value in fields.items() if value and getattr(person, field) != value}
    if edits:
        plan.edits.append((person, edits))
    is_moving = person.unit != path or person.left_on is not None
    if is_moving:
        plan.moves.append((person, path, min(first_day(said), clock.today())))
    lacks_post = not _holds(held.get((person.id, said["role"], path), ()), first_day(said))
    if lacks_post:
        plan.new.posts.append(_post(person.id, said, path))
    plan.count(is_new=False, is_changed=bool(edits or is_moving or lacks_post))


def _holds(posts: Iterable[HeldPost], day: date) -> bool:
    """Whether one of these counts on that day or was given for it, whatever became of it."""
    return any(not post.is_over or post.starts_on == day for post in posts)


def _post(person: UUID, said: dict[str, Any], path: str) -> HeldPost:
    branch = said["subject"] if said["role"] in OF_A_SUBJECT else None
    return new_post(person, said["role"], path, branch, first_day(said))


def _give_usernames(session: Session, newcomers: list[Person]) -> None:
    """`İpek Su` becomes `ipek.su`, or `ipek.su48213` where that name is taken."""
    used: set[str] = set()
    waiting = {person: _plain(person.name) for person in newcomers}
    while waiting:
        there = set(session.scalars(select(Person.username).where(Person.username == texts_of(waiting.values()))))
        again: dict[Person, str] = {}
        for person, name in waiting.items():
            if name in there or name in used:
                again[person] = f"{_plain(person.name)}{randbelow(_NUMBERS):05}"
            else:
                person.username = name
                used.add(name)
        waiting = again


def _plain(name: str) -> str:
    kept = "".join(sign for sign in ".".join(fold(name).split()) if sign.isascii() and (sign.isalnum() or sign in ".-"))
    return kept[:60] or "kisi"
