"""A post is given or ended: by the administrator, a principal, a holder who goes on leave, or a programme's step."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.errors import Conflict, NotFound, RuleNotMet
from chassis.identity import Role
from chassis.logs import log
from chassis.subscriptions import Heard, because_of
from chassis.things import new_id
from gateway.directory import changes, permits
from gateway.directory.kinds import may_be_held_at
from gateway.directory.model import HeldPost, Person
from gateway.directory.queries import held_on
from gateway.directory.telling import BY_SYSTEM, By, tell
from gateway.directory.units import open_unit

OURS = "/gateway"
# What a programme's step may give. Whoever could write events to the bus must not become an officer by them.
DAY = timedelta(days=1)
BY_PROGRAMMES = permits.BY_PRINCIPAL | {Role.TRAINER, Role.BIGEP_BODY_MEMBER}


def locked(session: Session, post_id: UUID) -> HeldPost:
    """The post, ours until the transaction ends. Raises NotFound."""
    found = session.get(HeldPost, post_id, with_for_update=True)
    if found is None:
        raise NotFound
    return found


def give(session: Session, said: Mapping[str, Any], by: By) -> HeldPost:
    """A person holds a role at a unit from a day on. Raises RuleNotMet, or Conflict where it was given before."""
    _check(session, said)
    post = HeldPost(**said, id=new_id(), sequence=0)
    same = {name: said.get(name) for name in ("person", "role", "unit", "branch", "deputy_for", "starts_on")}
    if session.scalar(select(HeldPost.id).filter_by(**same)):
        raise Conflict("post_already_given")
    told = changes.post_given(post)
    session.add(post)
    tell(session, [told], by)
    return post


def _check(session: Session, said: Mapping[str, Any]) -> None:
    open_unit(session, said["unit"])
    # Locked, so that nobody leaves while they are being given something.
    person = session.get(Person, said["person"], with_for_update={"read": True})
    if person is None or person.left_on:
        raise RuleNotMet("person_unknown", errors={"person": ["person_unknown"]})
    if not may_be_held_at(said["role"], said["unit"]):
        raise RuleNotMet("role_not_at_this_unit", errors={"role": ["role_not_at_this_unit"]})
    ends_on = said.get("ends_on")
    if ends_on and ends_on < said["starts_on"]:
        raise RuleNotMet("ends_before_it_starts", errors={"ends_on": ["ends_before_it_starts"]})
    if said.get("deputy_for"):
        _check_delegation(session, said)


def _check_delegation(session: Session, said: Mapping[str, Any]) -> None:
    if said["deputy_for"] == said["person"]:
        raise RuleNotMet("own_deputy", errors={"deputy_for": ["own_deputy"]})
    if not said.get("ends_on"):
        raise RuleNotMet("deputy_needs_end", errors={"ends_on": ["deputy_needs_end"]})
    held = select(HeldPost.id).filter_by(
        person=said["deputy_for"], role=said["role"], unit=said["unit"], branch=said.get("branch"), deputy_for=None
    )
    if session.scalar(held.where(held_on(said["starts_on"])).limit(1)) is None:
        raise RuleNotMet("deputy_for_nobody", errors={"deputy_for": ["deputy_for_nobody"]})


def end(session: Session, post: HeldPost, ends_on: date | None, by: By) -> None:
    """The day is the last on which the post counts; where none is said it counts no more from now on."""
    last = ends_on or clock.today() - DAY
    if post.ends_on and post.ends_on <= last:
        raise Conflict("post_already_ended")
    if ends_on and ends_on < post.starts_on - DAY:
        raise RuleNotMet("ends_before_it_starts", errors={"ends_on": ["ends_before_it_starts"]})
    post.ends_on = max(last, post.starts_on - DAY)
    tell(session, [changes.post_ended(post)], by)


def enter_posts(session: Session, heard: Sequence[Heard]) -> None:
    """The posts that steps of the programmes give or end; a repeat changes nothing and tells nothing."""
    for event in heard:
        if event.source != OURS and event.data.get("posts"):
            with because_of(event):
                for said in event.data["posts"]:
                    _enter(session, event, said)


def _enter(session: Session, event: Heard, said: Mapping[str, Any]) -> None:
    try:
        post = _as_told(event, said)
    except (KeyError, ValueError, TypeError):
        post = None
    if post is None or post.role not in BY_PROGRAMMES or not _is_ours(session, post):
        log.warning("post of an event is not entered", event_id=str(event.id), type=event.type)
        return
    known = _known(session, post)
    if known is None or (known.ends_on and known.ends_on < post.starts_on and known.starts_on != post.starts_on):
        known = None if post.is_over else post
        session.add_all([known] if known else [])
        told = changes.post_given
    elif post.ends_on == known.ends_on or (post.ends_on is None and not known.is_over):
        return
    else:
        known.ends_on = max(post.ends_on, known.starts_on - DAY) if post.ends_on else None
        told = changes.post_ended if post.ends_on else changes.post_given
    if known:
        tell(session, [told(known)], BY_SYSTEM)


def _as_told(event: Heard, said: Mapping[str, Any]) -> HeldPost:
    """The post as the event says it; one that ends by this very step counts no more from now on."""
    day = clock.day_of(event.time)
    starts_on = date.fromisoformat(said["from"]) if said.get("from") else day
    ends_on = date.fromisoformat(said["to"]) if said.get("to") else None
    return HeldPost(
        id=new_id(),
        person=UUID(said["person"]),
        role=Role(said["role"]),
        unit=str(said["unit"]),
        branch=said.get("branch"),
        starts_on=starts_on,
        ends_on=ends_on - DAY if ends_on == day else ends_on,
        sequence=0,
    )


def _is_ours(session: Session, post: HeldPost) -> bool:
    try:
        open_unit(session, post.unit)
    except RuleNotMet:
        return False
    person = session.get(Person, post.person, with_for_update={"read": True})
    return person is not None and person.left_on is None


def _known(session: Session, post: HeldPost) -> HeldPost | None:
    """The same post, if it is held still or was given for the same day."""
    same = select(HeldPost).filter_by(
        person=post.person, role=post.role, unit=post.unit, branch=post.branch, deputy_for=None
    )
    return session.scalars(same.order_by(HeldPost.starts_on.desc()).with_for_update()).first()
