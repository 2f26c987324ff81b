"""Who reads which information pages."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, false, select

from chassis.identity import ROOT, Actor, Role
from chassis.opened import chosen_from
from services.training.own_development.information_pages.model import InformationPage, State
from services.training.own_development.information_pages.process import APPROACHES

WRITERS = (Role.OYGGM_OFFICER, Role.AUDITOR)


def visible_to(actor: Actor) -> Select[InformationPage]:
    """The published version is for everybody who has signed in (PLT-07); the others for those who write them."""
    if actor.post(WRITERS, ROOT):
        return select(InformationPage)
    everybody = InformationPage.state == State.PUBLISHED if actor.person else false()
    return select(InformationPage).where(everybody)


@chosen_from(*APPROACHES, called="approaches")
def of_approach(wanted: Select[Any], approach: str) -> Select[Any]:
    """Those of one approach."""
    return wanted.where(InformationPage.approach == approach)
