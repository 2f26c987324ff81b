"""Who writes a host school's page, and as long as what it is shown (MOB-05)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import fields, validate
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis.evidence.rows import takes_evidence
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.identity import Actor, Role
from chassis.processes import SAME, SYSTEM, Process, Step
from chassis.schema import Inputs, Text
from chassis.transitions import create, take
from services.mobility import audience as to
from services.mobility.showcases.events import Closed, Edited, Opened, Reopened
from services.mobility.showcases.model import Showcase, State

MOST_WORKS = 50


class WorkToShow(Inputs):
    """Something the school does and shows."""

    name = Text(required=True, most=200)
    description = Text(required=True)


class ShowcaseText(Inputs):
    """What visitors read of the school and its works."""

    introduction = Text(required=True)
    works = fields.List(fields.Nested(WorkToShow), load_default=list, validate=validate.Length(max=MOST_WORKS))
    web = Text(most=2000, checks=[validate.URL(schemes={"http", "https"})], load_default=None, allow_none=True)


def open_page(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> Showcase:
    """Empty, with the school's name; the school writes the rest."""
    return Showcase(unit=inputs["unit"], school_name=inputs["school_name"])


def write(page: Showcase, inputs: Mapping[str, Any]) -> None:
    """What the school says of itself."""
    page.introduction, page.works, page.web = inputs["introduction"], inputs["works"], inputs["web"]


def show_page_of(session: Session, unit: str, school_name: str) -> None:
    """A school that is announced has its page; an older one is shown again."""
    page = _page_of(session, unit)
    if page is None:
        create(session, SHOWCASE, "open", SYSTEM_ACTOR, {"unit": unit, "school_name": school_name})
    elif page.state is State.CLOSED:
        take(session, SHOWCASE, "reopen", page, SYSTEM_ACTOR)


def close_page_of(session: Session, unit: str) -> None:
    """A school that stands in no list any more shows nothing."""
    page = _page_of(session, unit)
    if page and page.state is State.SHOWN:
        take(session, SHOWCASE, "close", page, SYSTEM_ACTOR)


def _page_of(session: Session, unit: str) -> Showcase | None:
    return session.scalar(select(Showcase).filter_by(unit=unit).with_for_update())


# fmt: off
SHOWCASE = Process("showcase", Showcase, (
    Step(None,         "open",   SYSTEM,         State.SHOWN,  Opened, make=open_page, tells=(to.host_principal,)),
    Step(State.SHOWN,  "edit",   Role.PRINCIPAL, SAME,         Edited, takes=ShowcaseText, sets=write, edits=True, optional=True),
    *takes_evidence("mobility.showcase", (State.SHOWN,), Role.PRINCIPAL),
    Step(State.SHOWN,  "close",  SYSTEM,         State.CLOSED, Closed),
    Step(State.CLOSED, "reopen", SYSTEM,         State.SHOWN,  Reopened),
), arrived=State.SHOWN)
# fmt: on
