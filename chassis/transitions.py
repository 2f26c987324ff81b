"""`take` is the only way to change a state: the state, the history line and the event are kept together, or none is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from chassis import clock, history, signatures
from chassis.awaiting import awaited, next_instant
from chassis.documents import issuing
from chassis.errors import Conflict, NotAllowed, Problem, RuleNotMet
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.identity import Actor, Post
from chassis.processes import SAME, SYSTEM, Addressee, Process, Rule, Step, ask, missed
from chassis.taken import Taking, write_down
from chassis.things import new_id

NOTHING: Mapping[str, Any] = {}


class OwnRecord(Conflict):
    """Nobody decides on what they themselves drafted or submitted."""

    code = "own_record"


def take(
    session: Session, process: Process, action: str, thing: Any, actor: Actor, inputs: Mapping[str, Any] = NOTHING
) -> None:
    """Take a step on a thing whose row the caller has locked.

    Raises NotAllowed (403), Conflict (409: wrong state, own record, signed already) or RuleNotMet (422, or 409 where
    the ledger says so), in that order; then nothing has changed.
    """
    row, post, place = _row(process, action, thing, actor)
    taking = Taking(session, process, row, thing, actor, post, place, inputs)
    if row.locks:
        ask(row.locks, thing, **taking.known)
    if row.decides and history.had_a_hand(session, thing.made_of(), actor.own_names()):
        raise OwnRecord
    _obey(taking)
    if row.to is SAME or row.by_all:
        taking.awaited_before = set(awaited(session, thing))
    if row.by_all and not _last_signature(taking):
        return
    _move(taking)


def create(session: Session, process: Process, action: str, actor: Actor, inputs: Mapping[str, Any] = NOTHING) -> Any:
    """Make a thing by a row that begins with None; raises as `take` does, and what the row's `make` raises."""
    row = next(step for step in process.rows(action) if step.state is None)
    is_somebody = actor.person or actor is SYSTEM_ACTOR
    if not is_somebody or not set(row.roles) & {post.role for post in actor.posts}:
        raise NotAllowed(extra=_who_may(row.roles))
    assert row.make  # noqa: S101  # an architecture test holds every such row to it
    thing = row.make(session, actor, inputs)
    found = row.post_of(thing, actor)
    if found is None:
        raise NotAllowed(extra=_who_may(row.roles))
    taking = Taking(session, process, row, thing, actor, *found, inputs)
    _obey(taking)
    thing.id = thing.id or new_id()
    thing.sequence, thing.version = 0, 0
    session.add(thing)
    _move(taking)
    return thing


def _row(process: Process, action: str, thing: Any, actor: Actor) -> tuple[Step, Post, Addressee]:
    rows = [row for row in process.rows(action) if row.state is not None]
    allowed = [(row, *found) for row in rows if (found := row.post_of(thing, actor))]
    if not allowed:
        raise NotAllowed(extra=_who_may(tuple({role for row in rows for role in row.roles})))
    open_now = [
        found
        for found in allowed
        if process.state_of(thing) in found[0].states and (not found[0].when or ask(found[0].when, thing, actor=actor))
    ]
    if not open_now:
        raise Conflict(state=process.state_of(thing).value, extra={"state": process.state_of(thing).value})
    return open_now[0]


def _who_may(roles: tuple[Any, ...]) -> dict[str, Any]:
    return {"roles": sorted(roles)}


def _obey(taking: Taking) -> None:
    for asked in taking.step.asked:
        if not ask(asked, taking.thing, **taking.known):
            raise broken(asked, missed(asked, taking.thing, **taking.known))


def broken(asked: Rule, names: list[str] | None = None) -> Problem:
    """The refusal of a rule that said no: its name is the code."""
    code = asked.__name__
    refusal = Conflict if getattr(asked, "status", 422) == Conflict.status else RuleNotMet
    at_field = getattr(asked, "field", None)
    errors = {at_field: [code]} if at_field else None
    named: dict[str, Any] = {"extra": {"missing": names}, "names": names} if names else {}
    return refusal(code, source=getattr(asked, "source", ""), errors=errors, **named)


def _last_signature(taking: Taking) -> bool:
    session, thing, action = taking.session, taking.thing, taking.step.action
    place = signatures.place_of(taking.place)
    done = signatures.signed_places(session, thing.id, action)
    if place in done:
        raise Conflict("already_signed")
    person = taking.actor.person
    assert person is not None  # noqa: S101  # the system signs nothing
    signatures.sign(session, thing.id, action, place, person)
    if {signatures.place_of(one) for one in taking.step.places(thing)} <= done | {place}:
        return True
    assert taking.step.signed  # noqa: S101  # an architecture test holds every such row to it
    state = taking.process.state_of(thing)
    write_down(taking, taking.step.signed, state, _count_up(thing, new_version=False))
    return False


def _move(taking: Taking) -> None:
    process, step, thing = taking.process, taking.step, taking.thing
    before = process.state_of(thing) if inspect(thing).persistent else None
    if step.sets:
        ask(step.sets, thing, **taking.known)
    if step.to is not SAME:
        setattr(thing, process.column, step.to)
    is_quiet = (SYSTEM in step.roles or step.answers is not None) and step.to is SAME
    at = _count_up(thing, new_version=not is_quiet)
    if before is not None and (step.to is not SAME or step.edits):
        void_signatures(taking.session, process, thing)
    write_down(taking, step.event, before, at)
    _put_on_paper(taking)
    if step.then:
        ask(step.then, thing, **taking.known)
        # What was done beside it may be what the clock has to look at next.
        thing.next_at = next_instant(thing)
    if process.keeps:
        ask(process.keeps, thing, **taking.known)


def _put_on_paper(taking: Taking) -> None:
    step, thing = taking.step, taking.thing
    if step.withdraws:
        issuing.withdraw(taking.session, thing.id, step.withdraws.kind)
    if step.issues:
        # A step may be told under the name of the paper; the thing has one name for all of them.
        named = f"{step.event.name.partition('.')[0]}.{taking.process.thing}"
        issuing.order(taking.session, thing, named, step.issues)


def void_signatures(session: Session, process: Process, thing: Any) -> None:
    """What was agreed to is no longer what stands there; a thing's second table voids nothing of its first."""
    if any(row.by_all for row in process.steps):
        signatures.void(session, thing.id)


def _count_up(thing: Any, *, new_version: bool) -> datetime:
    """The thing has one event more, and the clock may have to look at it at another time."""
    thing.sequence += 1
    thing.version += new_version
    thing.changed_at = clock.now()
    thing.next_at = next_instant(thing)
    changed: datetime = thing.changed_at
    return changed
