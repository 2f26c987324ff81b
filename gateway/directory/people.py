"""A person is registered, changed, moves or leaves; with the school, the posts held there end (Q-47)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, Uuid, any_, literal, or_, select
from sqlalchemy.orm import Session
from structlog.contextvars import get_contextvars

from chassis import clock, national_ids
from chassis.errors import Conflict, NotAllowed, NotFound, RuleNotMet
from chassis.identity import ROOT, Actor, Post, Role
from chassis.things import new_id
from gateway.directory import changes
from gateway.directory.model import HeldPost, NationalId, Person, Viewing
from gateway.directory.permits import covering
from gateway.directory.telling import By, Change, tell
from gateway.directory.units import open_unit


def locked(session: Session, person_id: UUID) -> Person:
    """The person, ours until the transaction ends. Raises NotFound."""
    found = session.get(Person, person_id, with_for_update=True)
    if found is None:
        raise NotFound
    return found


def register(session: Session, said: Mapping[str, Any], by: By) -> Person:
    """A new person at an open unit. Raises RuleNotMet, or Conflict where username or T.C. kimlik no is taken."""
    open_unit(session, said["unit"])
    number = national_ids.check(said["national_id"])
    if session.scalar(select(Person.id).filter_by(username=said["username"])):
        raise Conflict("username_taken")
    if session.scalar(select(NationalId.person).where(NationalId.finder.in_(national_ids.keys().finders(number)))):
        raise Conflict("national_id_taken")
    person = Person(**{name: value for name, value in said.items() if name != "national_id"}, id=new_id(), sequence=0)
    told = changes.person_registered(person)
    session.add(person)
    session.flush()
    session.add(national_ids.keys().close(NationalId(person=person.id), number))
    tell(session, [told], by)
    return person


def edit(session: Session, person: Person, said: Mapping[str, Any], by: By) -> None:
    """Another name, subject, e-mail or telephone; only the first two are told."""
    is_told = any(said.get(name, getattr(person, name)) != getattr(person, name) for name in changes.TOLD_OF_A_PERSON)
    for name, value in said.items():
        setattr(person, name, value)
    if is_told:
        tell(session, [changes.person_changed(person)], by)


def move(session: Session, person: Person, unit: str, on: date, by: By) -> None:
    """The person serves elsewhere from this day: being a teacher goes along, every other post stays behind and ends."""
    if person.left_on is None and person.unit == unit:
        raise Conflict("already_there")
    _not_to_come(on)
    open_unit(session, unit)
    posts = open_posts(session, [person.id]).get(person.id, [])
    tell(session, moved(session, person, unit, on, posts, along=(Role.TEACHER,)), by)


def moved(
    session: Session, person: Person, unit: str, on: date, posts: Iterable[HeldPost], *, along: Collection[Role]
) -> list[Change]:
    """The move and what it does to the posts held until then, ready to be told."""
    was_at, person.unit = None if person.left_on else person.unit, unit
    person.left_on = None
    told = [changes.person_moved(person, was_at, on)]
    for post in posts:
        if post.ends_on is None or post.ends_on >= on:
            _last_day(post, on)
            told.append(changes.post_ended(post))
            if post.role in along and post.deputy_for is None:
                told.append(_same_elsewhere(session, post, unit, on))
    return told


def _same_elsewhere(session: Session, post: HeldPost, unit: str, on: date) -> Change:
    """The post at the new unit; who was there already on this very day goes on in the post of then."""
    given = {"person": post.person, "role": post.role, "unit": unit, "branch": post.branch, "starts_on": on}
    begun = session.scalar(select(HeldPost).filter_by(**given, deputy_for=None))
    if begun is None:
        begun = HeldPost(**given, id=new_id(), sequence=0)
        session.add(begun)
    begun.ends_on = None
    return changes.post_given(begun)


def leave(session: Session, person: Person, on: date, by: By) -> None:
    """The person serves no more from this day, and neither does who stands in for them. Raises Conflict."""
    if person.left_on is not None:
        raise Conflict("already_left")
    _not_to_come(on)
    person.left_on = on
    ended = []
    for post in open_posts(session, [person.id]).get(person.id, []):
        if post.ends_on is None or post.ends_on >= on:
            _last_day(post, on)
            ended.append(changes.post_ended(post))
    tell(session, [changes.person_left(person, on), *ended], by)


def open_posts(session: Session, people: Collection[UUID]) -> dict[UUID, list[HeldPost]]:
    """What people hold or held, and what others hold in their place; by the person whose post it is."""
    asked = any_(literal(list(people), ARRAY(Uuid)))
    theirs = or_(HeldPost.person == asked, HeldPost.deputy_for == asked)
    wanted = select(HeldPost).where(theirs).order_by(HeldPost.id).with_for_update()
    by_person: dict[UUID, list[HeldPost]] = {person: [] for person in people}
    for post in session.scalars(wanted):
        for whose in (post.person, post.deputy_for):
            if whose in by_person:
                by_person[whose].append(post)
    return by_person


def _last_day(post: HeldPost, on: date) -> None:
    """The post counts on no day from this one on."""
    post.ends_on = max(on, post.starts_on) - timedelta(days=1)


def _not_to_come(on: date) -> None:
    if on > clock.today():
        raise RuleNotMet("day_to_come", errors={"on": ["day_to_come"]})


def view_national_id(session: Session, person: Person, actor: Actor, reason: str, audit_order: str | None) -> str:
    """The whole number: one's own, or for an auditor with an order; the line that says so is kept with it (PRV-03).

    Raises NotAllowed, NotFound or RuleNotMet.
    """
    post = _viewing_post(actor, person)
    if post.role is Role.AUDITOR and not audit_order:
        raise RuleNotMet("audit_order_required", errors={"audit_order": ["audit_order_required"]})
    kept = session.get(NationalId, person.id)
    if kept is None:
        raise NotFound
    session.add(
        Viewing(
            person=person.id,
            viewer=actor.person,
            role=post.role,
            unit=post.unit,
            deputy_for=post.deputy_for,
            reason=reason,
            audit_order=audit_order,
            request_id=get_contextvars().get("request_id"),
        )
    )
    return national_ids.keys().open(kept)


def _viewing_post(actor: Actor, person: Person) -> Post:
    if actor.person == person.id:
        return actor.posts[0] if actor.posts else Post(Role.TEACHER, person.unit or ROOT)
    post = covering(actor, person, (Role.AUDITOR,))
    if post is None or actor.person is None:
        raise NotAllowed(extra={"roles": [Role.AUDITOR]})
    return post
