"""Finding a public page and what stands on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from gateway.directory.queries import unit_names
from gateway.public_pages.model import PublicThing

EACH = 20


@dataclass(frozen=True)
class ShownPage:
    """A page as everybody sees it: one leaf of what stands there, newest first."""

    number: str
    names: list[str]
    programme: dict[str, str]
    about: dict[str, str]
    entries: list[dict[str, Any]]
    leaf: int
    leaves: int

    @property
    def title(self) -> str:
        """Whose page it is."""
        return " – ".join(self.names)

    @property
    def periods(self) -> dict[str, list[dict[str, Any]]]:
        """What stands there, period by period."""
        found: dict[str, list[dict[str, Any]]] = {}
        for entry in self.entries:
            found.setdefault(entry["period"], []).append(entry)
        return found


def page_at(session: Session, number: str, leaf: int = 1) -> ShownPage | None:
    """The page with this number; none where there is none, where it was closed, or where nothing stands on it."""
    page = session.scalar(select(PublicThing).filter_by(address=number))
    if page is None or page.shown is None:
        return None
    mine = PublicThing.page == page.id
    number_of_entries = session.scalar(select(func.count()).where(mine)) or 0
    newest = select(PublicThing).where(mine).order_by(PublicThing.released_at.desc(), PublicThing.id.desc())
    entries = session.scalars(newest.limit(EACH).offset((leaf - 1) * EACH)).all()
    if not entries:
        return None
    units: list[str] = page.shown["units"]
    known = unit_names(session, units)
    return ShownPage(
        number=number,
        names=[known.get(path, path.rpartition("/")[2]) for path in units],
        programme=page.shown["programme"],
        about=page.shown["about"],
        entries=[
            {**(entry.shown or {}), "number": entry.number, "released_at": entry.released_at} for entry in entries
        ],
        leaf=leaf,
        leaves=-(-number_of_entries // EACH),
    )
