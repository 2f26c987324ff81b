"""What every event says of its thing, as one reads it who knows no programme: words, whom it awaits, whom it tells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Self
from uuid import UUID

from chassis.subscriptions import Heard, Unreadable
from chassis.texts import LANGUAGES, Words

DIRECTORY = "/gateway"


@dataclass(frozen=True)
class Whom:
    """A role at a unit (for a subject, where one is named), one person, or somebody outside.

    The role may be one we have no name for.
    """

    role: str | None = None
    unit: str | None = None
    branch: str | None = None
    person: UUID | None = None
    due: datetime | None = None
    # What they are expected to do, in words.
    what: Words | None = field(default=None, compare=False)
    # The event changed nothing for them: they were awaited before it, and told.
    again: bool = field(default=False, compare=False)
    # They are told once a day, with everything else of that day in one list.
    daily: bool = False
    # Everybody who holds the role there or anywhere below.
    below: bool = False
    # Somebody whom no directory knows, by the id that they have at the service that tells.
    outside: UUID | None = None

    @property
    def key(self) -> str:
        """One word that compares: those who hold a post, and what waits for its holder, meet by it."""
        if self.person or self.outside:
            return f"person:{self.person}" if self.person else f"outside:{self.outside}"
        return key_of(str(self.role), f"{self.unit}/*" if self.below else str(self.unit), self.branch)


def key_of(role: str, unit: str, branch: str | None = None) -> str:
    """As `Whom.key`, for a post."""
    return f"{role}@{unit}" + (f"#{branch}" if branch else "")


@dataclass(frozen=True)
class GivenPost:
    """A post that a step gives or, with its last day, ends."""

    person: UUID
    role: str
    unit: str
    branch: str | None
    starts_on: date
    ends_on: date | None


@dataclass(frozen=True)
class Contents:
    """The `data` of an event, less the programme's own facts."""

    title: Words
    what: Words
    state: dict[str, str]
    case: str
    link: str
    awaiting: tuple[Whom, ...]
    audience: tuple[Whom, ...]
    posts: tuple[GivenPost, ...]

    @classmethod
    def of(cls, heard: Heard) -> Self | None:
        """Read an event; None where it tells of no case. Raises Unreadable when what it says of one cannot be read."""
        told = heard.data
        if heard.source == DIRECTORY or not told.get("case") or not told.get("link"):
            return None
        try:
            return cls(
                title=_words(told["title"]),
                what=_words(told["what"]),
                state=_words(told["state"]) | {"code": str(told["state"]["code"])},
                case=str(told["case"]),
                link=_path(told["link"]),
                awaiting=tuple(dict.fromkeys(_whom(told.get("awaiting")))),
                audience=tuple(dict.fromkeys(_whom(told.get("audience")))),
                posts=tuple(_post(one) for one in told.get("posts") or ()),
            )
        except (KeyError, TypeError, ValueError, AttributeError) as wrong:
            raise Unreadable(f"data: {type(wrong).__name__}: {wrong}") from wrong


def _words(said: dict[str, Any]) -> Words:
    return {language: str(said[language]) for language in LANGUAGES}


def _path(link: str) -> str:
    """A page of ours: nobody is led elsewhere by an event."""
    if not link.startswith("/") or link.startswith("//") or "\\" in link:
        raise ValueError("link is no path of ours")
    return link


def _whom(said: list[dict[str, Any]] | None) -> Iterator[Whom]:
    for one in said or ():
        due = datetime.fromisoformat(one["due"]) if one.get("due") else None
        what = _words(one["what"]) if one.get("what") else None
        again, daily, below = (one.get(name) is True for name in ("again", "daily", "below"))
        if one.get("outside"):
            yield Whom(outside=UUID(one["outside"]))
        elif one.get("person"):
            yield Whom(person=UUID(one["person"]), due=due, what=what, again=again, daily=daily)
        else:
            yield Whom(str(one["role"]), str(one["unit"]), one.get("branch"), None, due, what, again, daily, below)


def _post(said: dict[str, Any]) -> GivenPost:
    return GivenPost(
        person=UUID(said["person"]),
        role=str(said["role"]),
        unit=str(said["unit"]),
        branch=said.get("branch"),
        starts_on=date.fromisoformat(said["from"]) if said.get("from") else date.min,
        ends_on=date.fromisoformat(said["to"]) if said.get("to") else None,
    )
