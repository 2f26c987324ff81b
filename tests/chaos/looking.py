"""Reads what every service keeps, beside it, however often its database has just been killed."""

from __future__ import annotations

from typing import Any

from tests.chaos.ledger import Ledger
from tests.chaos.messages import Injected, ask, patiently
from tests.chaos.rig import Rig
from tests.chaos.schedule import HEARD, TOLD
from tests.chaos.world import Effect, Heard, Line, Mark, Message, Told, World

COPY_UNITS = ("partnership", "excursions", "notifications")


def mark(rig: Rig) -> Mark:
    """Where a run begins."""
    seqs = {name: _number(rig, name, "SELECT coalesce(max(seq), 0) FROM outbox") for name in (*TOLD, "notifications")}
    arrivals = {name: _number(rig, name, "SELECT coalesce(max(arrived), 0) FROM inbox") for name in HEARD}
    return Mark(seqs, arrivals, _number(rig, "witness", "SELECT coalesce(max(at), 0) FROM effects"))


def told_since(rig: Rig, since: Mark) -> dict[str, set[str]]:
    """The ids of every service's events."""
    return {
        name: {row[0] for row in asked(rig, name, "SELECT event_id::text FROM outbox WHERE seq > %s", seq)}
        for name, seq in since.seqs.items()
    }


def heard_since(rig: Rig, since: Mark) -> dict[str, dict[str, Heard]]:
    """What each service has heard, by id."""
    question = (
        "SELECT id, state, cause, handler, attempts, body IS NOT NULL FROM inbox"
        " WHERE arrived > %s OR state NOT IN ('done', 'discarded')"
    )
    return {
        name: {row[0]: Heard(*row[1:]) for row in asked(rig, name, question, at)} for name, at in since.arrivals.items()
    }


def world_of(rig: Rig, since: Mark, ledger: Ledger, injected: Injected) -> World:
    """Look at everything."""
    world = World({key: list(steps) for key, steps in ledger.steps.items()}, injected)
    for name, seq in since.seqs.items():
        _keep_told(rig, world, name, seq)
    world.inboxes = heard_since(rig, since)
    rows = asked(
        rig, "witness", "SELECT event_id::text, subject::text, sequence FROM effects WHERE at > %s ORDER BY at",
        since.effects,
    )  # fmt: skip
    world.effects = [Effect(*row) for row in rows]
    things = [one.thing for one in world.told] + [subject for subject, _, _ in injected.fresh.values()]
    _keep_cases(rig, world, things)
    _keep_units(rig, world)
    _keep_messages(rig, world)
    world.mails = rig.post.came.copy()
    known = {row[0] for row in asked(rig, "notifications", "SELECT id::text FROM messages WHERE channel = 'email'")}
    world.strange_mails = sorted(set(world.mails) - known)
    return world


def _keep_told(rig: Rig, world: World, name: str, seq: int) -> None:
    rows = asked(
        rig, name,
        "SELECT event_id::text, thing_id::text, sequence, type, position, payload->'data',"
        " payload->'actor'->>'person' FROM outbox WHERE seq > %s ORDER BY seq", seq,
    )  # fmt: skip
    world.outboxes[name] = [Told(*row) for row in rows]
    world.positions[name] = asked(rig, name, "SELECT count(position), coalesce(max(position), 0) FROM outbox")[0]
    world.waiting[name] = _number(rig, name, "SELECT count(*) FROM outbox WHERE published_at IS NULL")
    ids = [row[1] for row in rows]
    lines = asked(
        rig, name, "SELECT thing_id::text, number, action, event, role FROM history"
        " WHERE thing_id = ANY(%s::uuid[]) ORDER BY number", ids,
    )  # fmt: skip
    first = {}
    for one in world.outboxes[name]:
        first.setdefault(one.thing, one.sequence)
    # Of a thing that was there before, only what came since.
    world.histories[name] = [Line(*row) for row in lines if row[1] >= first[row[0]]]


def _keep_cases(rig: Rig, world: World, things: list[str]) -> None:
    ids = list(dict.fromkeys(things))
    timeline = "SELECT event_id::text, subject::text, sequence FROM timeline WHERE subject = ANY(%s::uuid[])"
    world.timeline = [(row[0], row[1], row[2]) for row in asked(rig, "gateway", timeline, ids)]
    cases = "SELECT subject::text, sequence, state->>'code' FROM cases WHERE subject = ANY(%s::uuid[])"
    world.cases = {row[0]: (row[1], row[2]) for row in asked(rig, "gateway", cases, ids)}
    tasks = "SELECT subject::text, whom FROM tasks WHERE subject = ANY(%s::uuid[])"
    world.tasks = {(row[0], row[1]) for row in asked(rig, "gateway", tasks, ids)}


def _keep_units(rig: Rig, world: World) -> None:
    rows = asked(rig, "gateway", "SELECT path, name, sequence FROM units")
    world.units["gateway"] = {row[0]: (row[1], row[2]) for row in rows}
    for name in COPY_UNITS:
        rows = asked(rig, name, "SELECT path, name, sequence FROM known_units")
        world.units[name] = {row[0]: (row[1], row[2]) for row in rows}


def _keep_messages(rig: Rig, world: World) -> None:
    events = [one.id for one in world.told] + list(world.injected.fresh)
    question = (
        "SELECT id::text, event_id::text, person::text, channel, state FROM messages WHERE event_id = ANY(%s::uuid[])"
    )
    world.messages = [Message(*row) for row in asked(rig, "notifications", question, events)]
    posts = asked(
        rig, "gateway", "SELECT role, unit, branch, person::text FROM posts"
        " WHERE starts_on <= current_date AND (ends_on IS NULL OR ends_on >= current_date)",
    )  # fmt: skip
    for role, unit, branch, person in posts:
        for key in {(role, unit, branch), (role, unit, None)}:
            world.holders.setdefault(key, set()).add(person)


def asked(rig: Rig, name: str, question: str, *values: Any) -> list[tuple[Any, ...]]:
    """What a service keeps, however often its database has just been killed."""
    found: list[tuple[Any, ...]] = patiently(lambda: ask(rig.url_of(name), question, *values))
    return found


def _number(rig: Rig, name: str, question: str) -> int:
    return int(asked(rig, name, question)[0][0])
