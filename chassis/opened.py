"""One kind of thing as its door has it: found for those who may see it, and shown in their language."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from marshmallow import Schema, fields, validate
from sqlalchemy import Select, false
from sqlalchemy.orm import InstrumentedAttribute, Session

from chassis.actions import open_to
from chassis.asking import actor, language
from chassis.awaiting import awaited
from chassis.counting import Counts
from chassis.errors import NotFound
from chassis.identity import Actor
from chassis.list_lines import reader_of
from chassis.processes import Process, State
from chassis.schema import LineSchema, Text, ThingSchema
from chassis.texts import text

Filter = Callable[[Select[Any], Any], Select[Any]]


def chosen_from(*choices: str, called: str = "") -> Callable[[Filter], Filter]:
    """Say of a filter that it takes one of these words; a page offers them, as the texts of that name call them."""

    def marked(narrow: Filter) -> Filter:
        narrow.choices, narrow.called = choices, called  # type: ignore[attr-defined]  # read by `filter_field`
        return narrow

    return marked


def usually(word: str) -> Callable[[Filter], Filter]:
    """Say of a filter that its list opens narrowed so; whoever wants it otherwise says one of its other words."""

    def marked(narrow: Filter) -> Filter:
        narrow.usual = word  # type: ignore[attr-defined]  # read by `filter_field`
        return narrow

    return marked


def naming(what: str) -> Callable[[Filter], Filter]:
    """Say of a filter that it takes the id of a `record`, which nobody types, the path of a `unit`, or a `subject`."""

    def marked(narrow: Filter) -> Filter:
        narrow.names = what  # type: ignore[attr-defined]  # read by `filter_field`
        return narrow

    return marked


def narrowed_to(column: InstrumentedAttribute[UUID] | InstrumentedAttribute[UUID | None]) -> Filter:
    """A list's parameter that names one record; what is no record's id finds nothing."""

    @naming("record")
    def narrow(wanted: Select[Any], asked: str) -> Select[Any]:
        try:
            return wanted.where(column == UUID(asked))
        except ValueError:
            return wanted.where(false())

    return narrow


def filter_field(narrow: Filter) -> fields.Field[Any]:
    """How a list is asked to be narrowed so."""
    choices = getattr(narrow, "choices", None)
    if choices:
        called = getattr(narrow, "called", "")
        usual = getattr(narrow, "usual", None)
        return fields.String(
            validate=validate.OneOf(choices),
            metadata={"x-choices": called} if called else {},
            **({"load_default": usual} if usual else {}),
        )
    names = getattr(narrow, "names", None)
    return Text(most=200, metadata={"x-names": names} if names else {})


@dataclass(frozen=True)
class Part:
    """What is shown of a thing to those who see no more of it: neither its history, nor its documents and evidence."""

    schema: type[Schema]
    seen_whole: Callable[[Any, Actor], bool]


class Opened:
    """One kind of thing at its door: its table, its shape and who sees it."""

    def __init__(  # noqa: PLR0913, PLR0917  # as `door`
        self,
        process: Process,
        schema: type[Schema],
        visible_to: Callable[[Actor], Select[Any]],
        filters: Mapping[str, Filter],
        columns: tuple[str, ...],
        counts: Counts | None = None,
        part: Part | None = None,
    ) -> None:
        self.process = process
        self.visible_to = visible_to
        self.filters = filters
        self.columns = columns
        self.counts = counts or Counts()
        self.own = schema()
        self.part = part
        self.read_line = reader_of(schema(only=columns))
        self.shape: type[Schema] = type(schema.__name__, (schema, ThingSchema), {"__doc__": schema.__doc__})
        shown = {name: shape for name, shape in schema().fields.items() if name in columns}
        name = f"{schema.__name__.removesuffix('Schema')}LineSchema"
        self.line_shape: type[Schema] = type(name, (LineSchema,), {**shown, "__doc__": LineSchema.__doc__})

    def find(self, session: Session, thing_id: UUID, *, locked: bool = False) -> Any:
        """The thing, if there is one that this person may see. Raises NotFound otherwise."""
        wanted = self.visible_to(actor()).where(self.process.model.id == thing_id)
        if locked:
            wanted = wanted.with_for_update(of=self.process.model)
        thing = session.scalars(wanted).unique().one_or_none()
        if thing is None:
            raise NotFound
        return thing

    def find_whole(self, session: Session, thing_id: UUID) -> Any:
        """The thing, if this person may see all of it. Raises NotFound otherwise."""
        thing = self.find(session, thing_id)
        if self.part and not self.part.seen_whole(thing, actor()):
            raise NotFound
        return thing

    def shown(self, session: Session, thing: Any) -> dict[str, Any]:
        """The thing, or the part of it that this person sees, with what may be done now."""
        asked, me = language(), actor()
        in_part = self.part is not None and not self.part.seen_whole(thing, me)
        shape = self.part.schema() if self.part and in_part else self.own
        return {
            **shape.dump(thing),
            **self._told(thing, self._states(asked), asked),
            "awaiting": [_spoken(one.told(), asked) for one in awaited(session, thing)],
            "actions": open_to(session, thing, me, asked),
        }

    def lines(self, things: Sequence[Any]) -> list[dict[str, Any]]:
        """The things as lines of a list."""
        asked = language()
        states = self._states(asked)
        return [self.read_line(thing) | self._told(thing, states, asked) for thing in things]

    def _states(self, asked: str) -> dict[State, dict[str, str]]:
        """Every state as people are told it."""
        return {
            state: {"code": state.value, "text": text(f"state.{self.process.thing}.{state}", asked)}
            for state in self.process.states
        }

    def _told(self, thing: Any, states: dict[State, dict[str, str]], asked: str) -> dict[str, Any]:
        state, reads_as = states[self.process.state_of(thing)], self.process.reads_as
        if reads_as:
            state = state | {"text": text(f"state.{self.process.thing}.{reads_as(thing)}", asked)}
        return {
            "id": thing.id,
            "case": thing.case,
            "thing": self.process.thing,
            "title": thing.shown_title(),
            "unit": thing.unit,
            "state": state,
            "version": thing.version,
            "opened_at": thing.opened_at,
            "changed_at": thing.changed_at,
        }


def _spoken(told: dict[str, Any], asked: str) -> dict[str, Any]:
    said = {"what": told["what"][asked]} if "what" in told else {}
    return told | said | ({"role_text": text(f"role.{told['role']}", asked)} if "role" in told else {})
