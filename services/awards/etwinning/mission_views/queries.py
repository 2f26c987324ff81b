"""The lines of a mission's page: areas, criteria, what was accepted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy.orm import Session

from services.awards.etwinning.coverage.queries import accepted_of, coverage_of
from services.awards.etwinning.criteria.model import CRITERIA
from services.awards.etwinning.missions.model import EtwinningMission, mission_of
from services.awards.etwinning.reach.queries import accepted
from services.awards.etwinning.voices.queries import by_criterion

HEADER = ("school_name", "school_year", "state", "mission_area", "met", "criteria_count", "met_last_year")
NOTHING: dict[str, Any] = {"answer": None, "note": None}


def areas_of(session: Session, mission: EtwinningMission) -> list[dict[str, Any]]:
    """Each area, with what was met of it last year."""
    first = int(mission.school_year[:4])
    last = mission_of(session, mission.unit, f"{first - 1}-{first}")
    before = {line["area"]: line["met"] for line in coverage_of(session, last.id)} if last else {}
    return [line | {"met_last_year": before.get(line["area"])} for line in coverage_of(session, mission.id)]


def criteria_of(session: Session, mission: EtwinningMission) -> list[dict[str, Any]]:
    """Each of the 22 criteria."""
    shown, levels = accepted_of(session, mission.id), by_criterion(session, mission.id)
    return [
        {
            "criterion": code,
            "evidence_count": shown.get(code, 0),
            "is_met": code in shown,
            **mission.answers.get(code, NOTHING),
            **levels[code],
        }
        for code in CRITERIA
    ]


def accepted_lines(session: Session, mission: EtwinningMission) -> list[dict[str, Any]]:
    """What was accepted, without a word of it: that is the school's (PRV-11)."""
    return [
        {"staff": len({str(one.author), *one.people})}
        | {name: getattr(one, name) for name in ("criterion", "held_on", "students", "parents", "places", "spreading")}
        | {"schools": one.schools}
        for one in accepted(session, mission.id)
    ]


def workbook_lines(session: Session, mission: EtwinningMission) -> Iterator[Sequence[str]]:
    """A line for each area of a mission, for whoever goes on counting elsewhere."""
    for line in areas_of(session, mission):
        before = "" if line["met_last_year"] is None else str(line["met_last_year"])
        yield (
            mission.school_name,
            mission.school_year,
            f"state.etwinning_mission.{mission.state}",
            f"choice.mission_areas.{line['area']}",
            str(line["met"]),
            str(line["criteria"]),
            before,
        )
