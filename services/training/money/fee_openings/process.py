"""A fee file for each budget year in which lessons were given (FIN-03, FIN-08, Q-34, Q-41)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from chassis import clock
from chassis.identity import SYSTEM, Role
from chassis.transitions import create
from services.training.learning_communities.communities.model import Community
from services.training.learning_communities.community_rooms.model import Room
from services.training.money.fee_files.model import Payer, Source
from services.training.money.fee_files.process import FEE_FILE
from services.training.money.fee_steps.process import MOST_HOURS
from services.training.planning.activities.model import Activity


def open_for_community(session: Session, community: Community, room: Room) -> None:
    """ÖYGGM pays; each lesson stands under whoever led the meeting, also where the trainer changed (Q-34)."""
    about = {
        "unit": community.unit,
        "source": Source.MGT,
        "source_id": community.id,
        "subject": community.theme,
        "ended_on": clock.today(),
        "payer": Payer.OYGGM,
        "run_by": community.run_by,
    }
    held = (one for one in room.meetings if one.lesson_hours and one.starts_at <= clock.now())
    lessons = ((one.led_by, one.led_by_name, clock.day_of(one.starts_at), one.lesson_hours) for one in held)
    open_files(session, about, community.starts_on or clock.today(), lessons)


def open_for_activity(session: Session, activity: Activity) -> None:
    """Of a school's or a province's training the province pays; a central one is not the project's (FIN-02)."""
    if activity.is_central or activity.starts_on is None or activity.ends_on is None:
        return
    about = {
        "unit": activity.unit,
        "source": Source.OTMG if activity.is_of_a_request else Source.LOCAL,
        "source_id": activity.id,
        "subject": activity.name,
        "ended_on": activity.ends_on,
        "payer": Payer.PROVINCE,
        "run_by": Role.DISTRICT_OFFICER,
    }
    open_files(session, about, activity.starts_on, _lessons_of(activity))


def _lessons_of(activity: Activity) -> Iterator[tuple[UUID | None, str, date, int]]:
    """Of a single trainer the hours of the plan, spread over its days; of several nobody knows who gave which."""
    days = sorted({one.held_on for one in activity.sessions})
    if len(activity.trainers) != 1 or not days:
        return
    [trainer] = activity.trainers
    a_day, rest = divmod(activity.hours, len(days))
    for place, day in enumerate(days):
        hours = a_day + (place < rest)
        if 1 <= hours <= MOST_HOURS:
            yield trainer.person, trainer.name, day, hours


def open_files(
    session: Session,
    about: Mapping[str, Any],
    began_on: date,
    lessons: Iterable[tuple[UUID | None, str, date, int]],
) -> None:
    """`about` says unit, source, source_id, subject, ended_on, payer and run_by; a lesson is trainer, name, day, hours.

    Lessons of one trainer on one day make one line.
    """
    lines: dict[tuple[UUID | None, str, date], int] = defaultdict(int)
    for trainer, name, day, hours in lessons:
        lines[trainer, name, day] += hours
    for year in range(began_on.year, about["ended_on"].year + 1):
        given = [
            {"trainer": trainer, "trainer_name": name, "taught_on": day, "hours": hours}
            for (trainer, name, day), hours in lines.items()
            if day.year == year
        ]
        if given or year == about["ended_on"].year:
            create(session, FEE_FILE, "open", SYSTEM, {**about, "budget_year": year, "hours": given})
