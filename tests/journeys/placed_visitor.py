"""Run with the mobility service's settings: somebody is placed in a visit that its host has prepared."""

from __future__ import annotations

import sys
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import clock, db, texts
from chassis.db import transaction
from chassis.identity import SYSTEM
from chassis.transitions import create
from services.mobility.participations.process import PARTICIPATION
from services.mobility.visit_programmes.model import VisitProgramme
from tests.doors import House
from tests.mobility.visiting import Visiting

if TYPE_CHECKING:
    from collections.abc import Sequence

PACKAGE = "services.mobility"


def main(guide: str, host: str, person: str, name: str, home: str) -> None:
    """Applications are another story: this one begins with the seat."""
    engine = db.connect(4)
    texts.use(PACKAGE)
    cast = Visiting(House(PACKAGE, engine))
    cast.guide = UUID(guide)
    programme = cast.prepared(unit=host, briefed_on=date(2026, 4, 20))
    with transaction() as session:
        said = {"programme": session.get_one(VisitProgramme, programme), "person": UUID(person), "name": name}
        create(session, PARTICIPATION, "create", SYSTEM, said | {"unit": home, "rules_accepted_at": clock.now()})
    engine.dispose()


if __name__ == "__main__":
    given: Sequence[str] = sys.argv[1:]
    main(*given)
