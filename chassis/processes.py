"""A process is a table: who may do what, while it is in which state, and what the world then hears.

The table has many readers: the step itself (`transitions`), the buttons with their *why not* (`actions`), who is
awaited and by when (`awaiting`), the clock (`deadlines`), the routes (`web`), the descriptions and the tests.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis.identity import LEVEL, Actor, Post, Role, cut
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.texts import Words

if TYPE_CHECKING:
    from marshmallow import Schema

    from chassis.documents.paper import Template
    from chassis.events import Event
    from chassis.packages.packing import Contents
    from chassis.public import Entry, Page
    from chassis.records import RecordEntry

SYSTEM = Role.SYSTEM


class _Same:
    """The step changes no state (`deadline_missed`, an edit)."""

    def __repr__(self) -> str:
        return "SAME"


SAME = _Same()
State = StrEnum
Rule = Callable[..., bool]


@dataclass(frozen=True)
class At:
    """A unit where a role has to be held, for one subject where `branch` names it; `role` where a row has several."""

    unit: str
    branch: str | None = None
    role: Role | None = None


Place = str | At | UUID
# Whoever may see the thing and holds the role, wherever that is.
EVERYWHERE = At("*")


@dataclass(frozen=True)
class Answer:
    """What a look at a thing is answered: a list of this shape, under this name, read when it is asked for."""

    name: str
    shape: type[Schema]
    read: Callable[..., list[Any]]


def rule(
    *, source: str = "", status: int = 422, field: str | None = None, names: Callable[..., list[str]] | None = None
) -> Callable[[Rule], Rule]:
    """Say of a rule where it rests, which field it concerns, and that it answers 409 where the ledger does.

    `names` lists who or what it misses: its sentence has a place for them (`{names}`), and programs read `missing`.
    """

    def marked(predicate: Rule) -> Rule:
        predicate.source, predicate.status, predicate.field = source, status, field  # type: ignore[attr-defined]  # read by transitions
        predicate.names = names  # type: ignore[attr-defined]  # read by `missed`
        return predicate

    return marked


@dataclass(frozen=True)
class Addressee:
    """Whom an event awaits or tells: a role at a unit, or one person; and what is awaited of them, in words.

    `outside` is somebody whom no directory knows: told by mail alone, at the address that the service says (`outside`).
    """

    role: Role | None = None
    unit: str | None = None
    branch: str | None = None
    person: UUID | None = None
    outside: UUID | None = None
    due: datetime | None = None
    what: Words | None = field(default=None, compare=False)
    # Told once a day, together with all else of that day, and not at once.
    daily: bool = False
    # Everybody who holds the role there or anywhere below, however many: one line in the event, not one for each.
    below: bool = False

    def told(self) -> dict[str, Any]:
        """As an event carries it."""
        parts = {part.name: getattr(self, part.name) for part in fields(self)}
        return {name: value for name, value in parts.items() if value not in (None, False)}


@dataclass(frozen=True)
class Step:
    """One row. The first six are the table's columns; the rest is said where a row needs it.

    `of`      the units (or persons) at which the role must be held; else the thing's own unit at the role's level
    `as_`     narrows the role by a relation between thing and actor; false is 403
    `when`    picks between rows that would answer one call
    `takes`   the schema of what is said with the step;  `sets` writes it onto the thing before the event is told
    `make`    makes the thing, on a row that begins with None;  `begins_at` on the pages of which list that is offered
    `branches` of which branches the post is with which one is made, where not every one of the role will do
    `then`    a second thing in the same transaction, after the event is told
    `tells`   who else hears of it;  `gives` the posts it gives or ends
    `by_all`  every place of `of` has to agree to the same version; the last one moves the state
    `locks`   the row that is locked before the rules are asked
    `at`      the instant at which the clock takes it;  `due` by when people are awaited
    `issues`  the document that is made of the thing as it stands then;  `withdraws` the one that holds no more
    `packs`   what the worker puts into the package that the thing then is
    `answers` what this call alone is answered beside the thing: it is looked at, nothing is changed, and that is kept
    `optional` people may, but nobody waits for it;  `edits` it is a PUT that needs If-Match
    """

    state: State | tuple[State, ...] | None
    action: str
    who: Role | tuple[Role, ...]
    to: State | _Same
    event: type[Event]
    rules: Rule | tuple[Rule, ...] = ()
    of: Callable[[Any], Iterable[Place]] | None = None
    as_: Callable[..., bool] | None = None
    when: Callable[..., bool] | None = None
    takes: type[Schema] | None = None
    make: Callable[..., Any] | None = None
    sets: Callable[..., None] | None = None
    then: Callable[..., None] | None = None
    tells: tuple[Callable[[Any], Iterable[Addressee]], ...] = ()
    gives: Callable[[Any], list[dict[str, Any]]] | None = None
    by_all: bool = False
    signed: type[Event] | None = None
    locks: Callable[..., object] | None = None
    at: Callable[[Any], datetime | None] | None = None
    due: Callable[[Any], datetime | None] | None = None
    issues: Template | None = None
    withdraws: Template | None = None
    packs: Callable[..., Contents] | None = None
    answers: Answer | None = None
    optional: bool = False
    edits: bool = False
    decides: bool = False
    begins_at: str = ""
    branches: tuple[str, ...] = ()

    @property
    def states(self) -> tuple[State, ...]:
        """The states in which this row may be taken."""
        return () if self.state is None else self.state if isinstance(self.state, tuple) else (self.state,)

    @property
    def roles(self) -> tuple[Role, ...]:
        """The roles that take it."""
        return self.who if isinstance(self.who, tuple) else (self.who,)

    @property
    def asked(self) -> tuple[Rule, ...]:
        """The rules, in the order in which they are asked."""
        return self.rules if isinstance(self.rules, tuple) else (self.rules,)

    def places(self, thing: Any) -> list[Addressee]:
        """Who may take it, as roles at units or persons."""
        if self.of is None:
            return [Addressee(role, cut(thing.unit, LEVEL[role])) for role in self.roles]
        return [one for place in self.of(thing) for one in self._at(place)]

    def made_with(self, post: Post) -> bool:
        """Whether somebody may make such a thing with this post, before it is known of what and where."""
        return post.role in self.roles and (not self.branches or post.branch in (None, *self.branches))

    def _at(self, place: Place) -> Iterator[Addressee]:
        if isinstance(place, UUID):
            yield Addressee(person=place)
        else:
            at = place if isinstance(place, At) else At(place)
            roles = (at.role,) if at.role else self.roles
            yield from (Addressee(role, cut(at.unit, LEVEL[role]), at.branch) for role in roles)

    def post_of(self, thing: Any, actor: Actor) -> tuple[Post, Addressee] | None:
        """The post in which this actor may take it, and the place it is taken for; None when their role never does."""
        if SYSTEM in self.roles:
            return (actor.posts[0], Addressee(SYSTEM)) if actor is SYSTEM_ACTOR else None
        if actor.person is None:
            # A program reads: the history, a signature and a meeting's minutes each have to name a person (PLT-14).
            return None
        if self.as_ and not ask(self.as_, thing, actor=actor):
            return None
        for place in self.places(thing):
            if place.person is not None:
                if place.person == actor.person and actor.posts:
                    mine = [post for post in actor.posts if post.role in self.roles]
                    return (mine or list(actor.posts))[0], place
            elif place.role and place.unit and (post := _post_at(place.role, place.unit, place.branch, actor)):
                return post, place
        return None


def _post_at(role: Role, unit: str, branch: str | None, actor: Actor) -> Post | None:
    if unit == EVERYWHERE.unit:
        return next((post for post in actor.posts if post.role is role), None)
    return actor.post((role,), unit, branch)


def Decision(*columns: Any, **said: Any) -> Step:  # noqa: N802  # reads as a kind of Step in the table
    """A step by which somebody decides on what others submitted: nobody may take it on their own record (SEC-07)."""
    return replace(Step(*columns, **said), decides=True)


def ask(question: Callable[..., Any], thing: Any, **known: Any) -> Any:
    """Call a rule or a deed of the table with the thing and with what it asks for by name (actor, inputs, session)."""
    return question(thing, **{name: known[name] for name in _asked_for(question)})


def needs(question: Callable[..., Any], name: str) -> bool:
    """Whether a rule asks for this by name."""
    return name in _asked_for(question)


def missed(asked: Rule, thing: Any, **known: Any) -> list[str]:
    """Who or what a rule that said no misses; nothing where it names nobody."""
    names = getattr(asked, "names", None)
    found: list[str] = ask(names, thing, **known) if names else []
    return found


@cache
def _asked_for(question: Callable[..., Any]) -> tuple[str, ...]:
    return tuple(inspect.signature(question).parameters)[1:]


@dataclass(frozen=True)
class Process:
    """One state field of one kind of thing, and every step that may change it.

    `arrived` is the state in which it has got where it was meant to: how it may end one day is no step of its way.
    `shows` says what everybody may see of the thing as it stands, and nothing where it is nobody's business.
    `enters` says what it enters into people's own records as it stands, and nothing before it is done.
    `keeps` is done after every step: it keeps true what is known elsewhere of such things.
    `reads_as` names the word (`state.<thing>.<word>`) by which whoever sees a thing reads where it stands, where that
    is more than its state says: an event tells the state alone.
    """

    thing: str
    model: type[Any]
    steps: tuple[Step, ...]
    column: str = "state"
    arrived: State | None = None
    shows: Callable[[Any], Page | Entry | None] | None = None
    enters: Callable[[Any], list[RecordEntry]] | None = None
    keeps: Callable[..., None] | None = None
    reads_as: Callable[[Any], str] | None = None

    def __post_init__(self) -> None:
        _OF_MODEL.setdefault(self.model, []).append(self)

    def __hash__(self) -> int:
        return hash((self.thing, self.column))

    @property
    def path(self) -> str:
        """The thing's name in addresses: `action_plan` lies under `action-plans`, `activity` under `activities`."""
        name = self.thing.replace("_", "-")
        ends_in_y = name.endswith("y") and name[-2] not in "aeiou"
        return f"{name.removesuffix('y')}ies" if ends_in_y else f"{name}s"

    @property
    def states(self) -> type[StrEnum]:
        """The enumeration of this process's states."""
        return next(type(one) for step in self.steps for one in (*step.states, step.to) if isinstance(one, StrEnum))

    def state_of(self, thing: Any) -> State:
        """In which state the thing is."""
        state: State = getattr(thing, self.column)
        return state

    def rows(self, action: str) -> list[Step]:
        """The rows of one action."""
        return [step for step in self.steps if step.action == action]

    def usual_way(self) -> list[State]:
        """The states a thing passes when nothing is returned, held or broken off: the first row leads on."""
        way: list[State] = []
        state: State | None = None
        while True:
            ahead = (
                row.to
                for row in self.steps
                if (state in row.states if state else row.state is None)
                and not row.optional
                and row.to not in (SAME, *way)
            )
            state = next((to for to in ahead if isinstance(to, StrEnum)), None)
            if state is None:
                return way
            way.append(state)
            if state is self.arrived:
                return way

    def open_rows(self, thing: Any) -> list[Step]:
        """The rows that begin with the thing's present state."""
        return [step for step in self.steps if self.state_of(thing) in step.states]


_OF_MODEL: dict[type[Any], list[Process]] = {}


def processes_of(model: type[Any]) -> list[Process]:
    """Every table of one kind of thing, the main one first."""
    return _OF_MODEL[model]
