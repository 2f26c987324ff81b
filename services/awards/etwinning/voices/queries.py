"""What the several voices say of each area: each is a mean of its own, and none is mixed with another (ETW-12)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis.radar import Outline, Radar
from chassis.texts import both
from services.awards.etwinning.assessments.model import EtwinningAssessment, Voice
from services.awards.etwinning.criteria.model import AREAS, CRITERIA, HIGHEST, criteria_in
from services.awards.etwinning.missions.model import EtwinningMission, mission_of

# Of fewer teachers one could read what each of them said.
FEWEST_TEACHERS = 3
Levels = Mapping[str, Any]


def heard(session: Session, mission_id: UUID) -> dict[Voice, list[EtwinningAssessment]]:
    """The assessments of each voice that is heard; the teachers' once there are enough of them."""
    said: dict[Voice, list[EtwinningAssessment]] = {voice: [] for voice in Voice}
    for one in session.scalars(select(EtwinningAssessment).filter_by(mission_id=mission_id)):
        said[one.voice].append(one)
    fewest = {Voice.TEACHER: FEWEST_TEACHERS}
    return {voice: these for voice, these in said.items() if len(these) >= fewest.get(voice, 1)}


def by_criterion(session: Session, mission_id: UUID) -> dict[str, dict[str, float]]:
    """The mean of each voice for each criterion."""
    said = heard(session, mission_id)
    return {
        code: {voice.value: mean(one.levels[code] for one in these) for voice, these in said.items()}
        for code in CRITERIA
    }


def voices_of(session: Session, mission: EtwinningMission) -> Radar | None:
    """An outline for each voice of this year; nothing before anybody has spoken."""
    outlines = [
        Outline(both(f"choice.voice.{voice}"), _by_area([one.levels for one in these]), _number(voice, these))
        for voice, these in heard(session, mission.id).items()
    ]
    return _radar(outlines)


def years_of(session: Session, mission: EtwinningMission) -> Radar | None:
    """The year over the last one: in each year every voice counts the same, however many stand behind it."""
    first = int(mission.school_year[:4])
    last = mission_of(session, mission.unit, f"{first - 1}-{first}")
    outlines = [
        Outline(dict.fromkeys(("tr", "en"), one.school_year), means)
        for one in (mission, last)
        if one and (means := _of_year(session, one.id))
    ]
    return _radar(outlines) if len(outlines) > 1 else None


def mean(values: Iterable[float]) -> float:
    """To one place."""
    found = list(values)
    return round(sum(found) / len(found), 1)


def _of_year(session: Session, mission_id: UUID) -> list[float | None]:
    voices = [_by_area([one.levels for one in these]) for these in heard(session, mission_id).values()]
    return [mean(values) for values in zip(*voices, strict=True)] if voices else []


def _by_area(said: list[Levels]) -> list[Any]:
    return [mean(levels[code] for levels in said for code in criteria_in(area)) for area in AREAS]


def _number(voice: Voice, these: list[EtwinningAssessment]) -> int | None:
    """How many teachers spoke, or how many students were asked; the principal is one."""
    if voice is Voice.TEACHER:
        return len(these)
    return these[0].students_asked if voice is Voice.STUDENT else None


def _radar(outlines: list[Outline]) -> Radar | None:
    sides = [both(f"choice.mission_areas.{area}") for area in AREAS]
    return Radar(sides, HIGHEST, outlines) if outlines else None
