"""Who writes and publishes what is told of each approach (PLT-07)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import fields, validate
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.identity import ROOT, Actor, Role
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.processes import SAME, SYSTEM, Process, Step
from chassis.schema import Inputs, Text
from chassis.transitions import take
from services.training.catalogue.model import CATALOGUE
from services.training.own_development.information_pages.events import (
    PageDrafted,
    PageEdited,
    PagePublished,
    PageReplaced,
)
from services.training.own_development.information_pages.model import InformationPage, State

APPROACHES = CATALOGUE.codes("approaches")
TEXTS = ("name_tr", "name_en", "body_tr", "body_en", "guide")


class InformationPageText(Inputs):
    """What is told, in both languages."""

    name_tr = Text(required=True, most=200)
    name_en = Text(required=True, most=200)
    body_tr = Text(required=True, most=50_000)
    body_en = Text(required=True, most=50_000)
    guide = Text(most=500, load_default=None, allow_none=True, checks=[validate.URL(schemes={"https"})])


class NewInformationPage(InformationPageText):
    """Of which approach."""

    approach = fields.String(required=True, validate=validate.OneOf(APPROACHES), metadata={"x-choices": "approaches"})


def draft(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> InformationPage:
    """The next version."""
    newest = select(func.max(InformationPage.edition)).filter_by(approach=inputs["approach"])
    page = InformationPage(unit=ROOT, approach=inputs["approach"], edition=1 + (session.scalar(newest) or 0))
    write(page, inputs)
    return page


def write(page: InformationPage, inputs: Mapping[str, Any]) -> None:
    """What is told."""
    for name in TEXTS:
        setattr(page, name, inputs[name])


def take_place_of_earlier(page: InformationPage, session: Session) -> None:
    """Since when it can be read; the version before goes first, as only one of an approach is published."""
    earlier = select(InformationPage).filter_by(approach=page.approach, state=State.PUBLISHED).with_for_update()
    for one in session.scalars(earlier.where(InformationPage.id != page.id)):
        take(session, INFORMATION_PAGE, "replace", one, SYSTEM_ACTOR)
    page.published_at = clock.now()


# fmt: off
INFORMATION_PAGE = Process("information_page", InformationPage, (
    Step(None,            "draft",   Role.OYGGM_OFFICER, State.DRAFT,     PageDrafted,   takes=NewInformationPage, make=draft),
    Step(State.DRAFT,     "edit",    Role.OYGGM_OFFICER, SAME,            PageEdited,    takes=InformationPageText, sets=write, edits=True, optional=True),
    Step(State.DRAFT,     "publish", Role.OYGGM_OFFICER, State.PUBLISHED, PagePublished, sets=take_place_of_earlier),
    Step(State.PUBLISHED, "replace", SYSTEM,             State.REPLACED,  PageReplaced),
), arrived=State.PUBLISHED)
# fmt: on
