"""What partnership hears of a school's weak areas from another programme."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

from services.partnership.subscriptions import LISTENER
from tests.telling import event, hear

AREA: dict[str, Any] = {
    "code": "collaboration",
    "tr": "İş birliği ve takım çalışması",
    "en": "Collaboration and teamwork",
    "met": 1,
    "criteria": 3,
}


def confirmed(school: str, *areas: dict[str, Any], mission: UUID | None = None, year: str = "2024-2025") -> None:
    """A school's mission year is confirmed, with what is weak in it."""
    facts = {"id": str(mission or uuid4()), "school": school, "school_year": year, "weak_areas": list(areas)}
    told = {"type": "awards.etwinning_mission.confirmed", "source": "/awards", "data": {"facts": facts}}
    hear(LISTENER, event(uuid4(), 1) | told)
