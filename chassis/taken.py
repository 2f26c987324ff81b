"""One step being taken, and what it leaves behind: a line of history, and an event that tells the world."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from chassis import events, history, metrics, outbox
from chassis.awaiting import awaited
from chassis.identity import Actor, Post
from chassis.processes import SAME, Addressee, Process, Step, processes_of
from chassis.texts import both
from chassis.things import new_id


@dataclass
class Taking:
    """One step being taken: by whom, in which post, with which words."""

    session: Session
    process: Process
    step: Step
    thing: Any
    actor: Actor
    post: Post
    place: Addressee
    inputs: Mapping[str, Any] = field(default_factory=dict)
    # Whom the thing awaited before a step that leaves its state as it is: they were told when it came to them.
    awaited_before: Collection[Addressee] = ()

    @property
    def known(self) -> dict[str, Any]:
        """What a rule or a deed of the table may ask for by name."""
        return {"session": self.session, "actor": self.actor, "post": self.post, "inputs": self.inputs}


def write_down(taking: Taking, event: type[events.Event], before: Any, at: datetime) -> None:
    """The row first, so that its lock orders the thing's events; then the history line and the outbox row."""
    session, thing, process = taking.session, taking.thing, taking.process
    session.flush()
    history.write(session, _line(taking, event, before, at), taking.actor, taking.post)
    said = events.Told(
        event.of(thing, taking.inputs),
        thing.id,
        thing.sequence,
        thing.unit,
        at,
        taking.actor.person,
        taking.post,
        _data(taking, event),
    )
    event_id = new_id()
    outbox.put(
        session,
        event_id=event_id,
        thing_type=process.thing,
        thing_id=thing.id,
        sequence=thing.sequence,
        type=event.name,
        payload=said.envelope(event_id),
        occurred_at=at,
    )
    metrics.transition(process.thing, taking.step.action)


def _line(taking: Taking, event: type[events.Event], before: Any, at: datetime) -> dict[str, Any]:
    process, thing = taking.process, taking.thing
    return {
        "thing": process.thing,
        "thing_id": thing.id,
        "number": thing.sequence,
        "at": at,
        "action": taking.step.action,
        "event": event.name,
        "from_state": before,
        "to_state": process.state_of(thing),
        # Whoever decides or only looks has had no hand in it.
        "decision": taking.step.decides or taking.step.answers is not None,
        "reason": taking.inputs.get("reason"),
    }


def _data(taking: Taking, event: type[events.Event]) -> dict[str, Any]:
    thing, step = taking.thing, taking.step
    main = processes_of(type(thing))[0]
    state = main.state_of(thing)
    told = [one for who in step.tells for one in who(thing)] if event is step.event else []
    stays = taking.awaited_before if step.to is SAME or event is step.signed else ()
    return {
        "title": thing.title(),
        "state": {"code": state, **both(f"state.{main.thing}.{state}")},
        "what": both(f"event.{event.name}"),
        "case": thing.case,
        "link": f"/{event.name.split('.', 1)[0]}/{main.path}/{thing.id}",
        "awaiting": [one.told() | ({"again": True} if one in stays else {}) for one in awaited(taking.session, thing)],
        "audience": [one.told() for one in told],
        "posts": step.gives(thing) if step.gives else [],
        **_public(main, thing),
        **_records(main, thing),
    }


def _public(process: Process, thing: Any) -> dict[str, Any]:
    """What everybody may see of it from now on, or that there is nothing; of most kinds of things nobody ever does."""
    if process.shows is None:
        return {}
    shown = process.shows(thing)
    return {"public": shown.told() if shown else None}


def _records(process: Process, thing: Any) -> dict[str, Any]:
    """What it enters into people's records from now on, whole; most kinds of things enter nothing ever."""
    return {} if process.enters is None else {"records": [one.told() for one in process.enters(thing)]}
