"""What the world hears of a package."""

from __future__ import annotations

from dataclasses import dataclass

from chassis.events import Event


@dataclass(frozen=True)
class Asked(Event, name="partnership.package.asked"):
    """A directorate asks for the accepted plans and reports of a school year as one file."""

    school_year: str


@dataclass(frozen=True)
class Made(Event, name="partnership.package.made"):
    """The package is there; its digest tells whether a file is it."""

    school_year: str
    sha256: str
    size: int
    files: int
