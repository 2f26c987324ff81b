"""What everybody may see of a thing, on a page of the gateway's that needs no sign-in.

Each event of the thing says the whole of it (`data.public`) or that there is nothing, so that whatever takes the thing
back takes it off the page: no step has to remember it.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from chassis.settings import settings
from chassis.texts import Words

# Where the gateway has such pages.
BELOW = "/p"


@dataclass(frozen=True)
class Page:
    """The thing has a page under its case number: of which programme, of which units, and what it is about."""

    programme: Words
    about: Words
    units: tuple[str, ...]

    def told(self) -> dict[str, Any]:
        """As an event carries it."""
        return {"page": asdict(self)}


@dataclass(frozen=True)
class Entry:
    """The thing stands on the page of another: in words written for everybody to read, and no others."""

    page: UUID
    kind: Words
    topics: tuple[Words, ...]
    title: Words
    text: Words
    period: str
    happened_on: date
    released_at: datetime

    def told(self) -> dict[str, Any]:
        """As an event carries it."""
        return {"entry": asdict(self)}


def address_of(case: str) -> str:
    """Where everybody reads the page of the thing with this case number."""
    return f"{settings().public_url}{BELOW}/{case}"
