"""Which schools an early end has left without a partner (Q-03)."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from chassis.directory import KnownUnit
from services.partnership.pairing.partnerships.model import PartneredSchool, Partnership, State


def left_without_partner(*schools: Any) -> Select[str]:
    """Those of these schools that are open and in no partnership."""
    partnered = select(PartneredSchool.school).where(PartneredSchool.school == KnownUnit.path)
    return select(KnownUnit.path).where(KnownUnit.path.in_(schools), KnownUnit.is_open, ~partnered.exists())


def schools_without_partner(session: Session, partnership: Partnership) -> list[dict[str, str]]:
    """The schools that a partnership which ended early has left without a partner (Q-03)."""
    if partnership.state is not State.TERMINATED:
        return []
    found = set(session.scalars(left_without_partner(*partnership.schools)))
    return [{"unit": school} for school in partnership.schools if school in found]
