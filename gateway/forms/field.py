"""What a template needs to draw one field, a group of fields, or a list of rows."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

CHOSEN_FROM = frozenset({"radios", "checkboxes", "yes_no"})


@dataclass(frozen=True)
class Choice:
    """One thing that can be picked."""

    value: str
    label: str
    hint: str = ""
    group: str = ""


@dataclass(frozen=True)
class Field:
    """`path` is the dotted place of the value; `kind` names the macro in templates/components/fields.html.

    Kinds: text, email, number, textarea, date, datetime, time, select, radios, checkboxes, tick (one box), yes_no,
    hidden; `group` has `parts`, `rows` has `rows`, each row a field; `one` is what people call one of them, in a row
    what the row stands for.
    """

    path: str
    kind: str
    label: str = ""
    one: str = ""
    hint: str = ""
    required: bool = False
    value: str = ""
    values: tuple[str, ...] = ()
    when: dict[str, str] = field(default_factory=dict)
    choices: tuple[Choice, ...] = ()
    # How many there are in all where that is too many to read, and what was looked for among them.
    out_of: int = 0
    sought: str = ""
    # Whether there are more than those listed, to be found by name.
    searched: bool = False
    errors: tuple[str, ...] = ()
    max_length: int | None = None
    # How much a number may be, where that is to be said, and how often it counts.
    most: int = 0
    times: int = 1
    # It stays off the device, where everything else that is typed is kept until it is sent.
    unkept: bool = False
    parts: tuple[Field, ...] = ()
    rows: tuple[Field, ...] = ()
    # On which others of the form it hangs, with the values at which it is asked; and whether it is, as they stand.
    hangs_on: dict[str, list[str]] = field(default_factory=dict)
    asked: bool = True

    @property
    def id(self) -> str:
        """The HTML id: the path with dashes, so that styles and links can name it."""
        return self.path.replace(".", "-")

    @property
    def is_hinted(self) -> bool:
        """Whether something is said below its label."""
        return bool(self.hint or self.most) or self.times > 1

    @property
    def focus_id(self) -> str:
        """Where the error summary leads: the first thing in the field that can be typed into or picked."""
        if self.kind in {"date", "datetime"}:
            return f"{self.id}-day"
        if self.kind in CHOSEN_FROM:
            return f"{self.id}-1"
        return self.id

    @property
    def day(self) -> date | None:
        """The day that was typed, where it is one."""
        try:
            return date(*(int(self.when[part]) for part in ("year", "month", "day")))
        except (KeyError, ValueError):
            return None

    def every(self) -> Iterator[Field]:
        """The field and all below it."""
        yield self
        for below in (*self.parts, *self.rows):
            yield from below.every()

    def text_of(self, value: str) -> str:
        """The words of a picked value; the value itself where it is no longer offered."""
        return next((choice.label for choice in self.choices if choice.value == value), value)


@dataclass(frozen=True)
class Fault:
    """One line of the error summary, with the field's name where its words alone would not tell which is meant."""

    text: str
    target: str | None
    where: str = ""
