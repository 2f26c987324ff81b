"""Those who teach a field: told all together, wherever they serve, and however many they are (NTF-28)."""

from __future__ import annotations

from collections.abc import Sequence

from chassis.identity import Role
from chassis.processes import Addressee
from chassis.things import Thing


def teachers_of(thing: Thing, subjects: Sequence[str]) -> list[Addressee]:
    """Those who teach one of these fields where the thing lies; what is meant for all is shown and not told."""
    return [Addressee(Role.TEACHER, thing.unit, subject, below=True) for subject in dict.fromkeys(subjects)]
