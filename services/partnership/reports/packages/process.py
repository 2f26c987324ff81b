"""Who asks for a package, and what the worker makes of it (PAR-17, PAR-27)."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

from marshmallow import fields, validate
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.db import dumps
from chassis.documents.marks import unit_name
from chassis.errors import NotAllowed
from chassis.identity import PROVINCE, ROOT, Actor, Role, level_of
from chassis.packages.model import State, note_made
from chassis.processes import SYSTEM, Addressee, Process, Step, rule
from chassis.schema import Inputs, Text
from services.partnership import audience as to
from services.partnership.reports.package_contents.queries import accepted_in, contents_of
from services.partnership.reports.packages.events import Asked, Made
from services.partnership.reports.packages.model import Package

ASKERS = (Role.PROVINCE_OFFICER, Role.OGM_OFFICER)


class PackageWanted(Inputs):
    """Of which school year, and of which province where it is not the asker's own or the whole country."""

    school_year = fields.String(required=True, validate=validate.Regexp(r"^20\d\d-20\d\d$"))
    province = Text(most=20, load_default=None, allow_none=True, metadata={"x-choices-from": "provinces"})


def ask_for(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> Package:
    """A package that waits to be made."""
    unit = inputs["province"] or min(actor.units(*ASKERS), default="")
    if unit != ROOT and level_of(unit) != PROVINCE:
        raise NotAllowed
    accepted = [(str(one.id), one.at.isoformat()) for one in accepted_in(session, unit, inputs["school_year"])]
    return Package(
        unit=unit,
        unit_name=unit_name(session, unit),
        school_year=inputs["school_year"],
        asked_by=actor.person,
        asked_in=next(post.role for post in actor.posts if post.role in ASKERS),
        contents=hashlib.sha256(dumps(accepted).encode()).hexdigest() if accepted else "",
        opened_at=clock.now(),
    )


@rule(source="PAR-27")
def nothing_accepted(package: Package) -> bool:
    """A plan or a report of the school year is accepted."""
    return bool(package.contents)


@rule(source="PAR-27", status=409)
def package_already_there(package: Package, session: Session) -> bool:
    """As long as nothing more is accepted, one package holds it all."""
    same = {"unit": package.unit, "school_year": package.school_year, "contents": package.contents}
    return session.scalar(select(Package.id).filter_by(**same)) is None


def asker(package: Package) -> list[Addressee]:
    """Whoever asked for it."""
    return [Addressee(person=package.asked_by)]


# fmt: off
PACKAGE = Process("package", Package, (
    Step(None,          "ask",  ASKERS, State.WAITING, Asked, (nothing_accepted, package_already_there), takes=PackageWanted, make=ask_for),
    Step(State.WAITING, "make", SYSTEM, State.READY,   Made,  sets=note_made, packs=contents_of, tells=(asker, to.ministry)),
))
# fmt: on
