"""What stands in a document, as plain text and tables; how it is set is the chassis's business alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Session

Facts = list[tuple[str, str]]


def figure(number: Decimal | float | None) -> str:
    """A number as it is written in Turkish, with all its digits; nothing where there is none."""
    return "" if number is None else f"{Decimal(str(number)).normalize():f}".replace(".", ",")


@dataclass
class Table:
    """Rows of the same kind; `title` is read aloud before them."""

    title: str
    columns: list[str]
    rows: list[list[str]]


@dataclass
class Section:
    """A part with a heading: facts, then text, then tables, then parts of its own."""

    title: str
    facts: Facts = field(default_factory=list)
    paragraphs: list[str] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)


@dataclass
class Mark:
    """Who stands by it: what they did, in which post, and when."""

    what: str
    name: str
    post: str
    unit: str
    at: str
    deputy_for: str = ""


@dataclass
class Paper:
    """A document as it is frozen when its step is taken."""

    title: str
    subtitle: str = ""
    facts: Facts = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)

    def frozen(self) -> dict[str, Any]:
        """As the database keeps it."""
        return asdict(self)


@dataclass(frozen=True)
class Template:
    """One kind of document; its words are `document.<kind>`.

    `write` says what stands in it; below it stand the marks of the steps in `signed_by` since the last of `voided_by`.
    """

    kind: str
    write: Callable[[Session, Any], Paper]
    signed_by: tuple[str, ...] = ()
    voided_by: tuple[str, ...] = ()
