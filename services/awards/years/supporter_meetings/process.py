"""Who minutes the follow-up meetings with supporters (AWD-35)."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any
from uuid import UUID

from marshmallow import fields, validate
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.errors import Conflict
from chassis.evidence.rows import takes_evidence
from chassis.identity import Actor, Role
from chassis.processes import SAME, Process, Step, rule
from chassis.schema import Inputs, Text
from services.awards import audience as to
from services.awards.years.acting_province.process import province_of, year_not_closed
from services.awards.years.project_years.queries import latest_year
from services.awards.years.supporter_meetings.events import Corrected, Held
from services.awards.years.supporter_meetings.model import State, SupporterMeeting
from services.awards.years.supporters.model import Supporter


class SupporterMinutes(Inputs):
    """When and where, which supporters were there, and what was said."""

    held_on = fields.Date(required=True)
    place = Text(required=True, most=300)
    supporters = fields.List(
        fields.UUID(),
        required=True,
        validate=validate.Length(min=1, max=100),
        metadata={"x-choices-from": "things:supporters"},
    )
    minutes = Text(required=True)


def hold(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> SupporterMeeting:
    """Of the province's latest year. Raises Conflict where there is none."""
    year = latest_year(session, province_of(actor))
    if year is None:
        raise Conflict("no_project_year", source="AWD-01")
    meeting = SupporterMeeting(unit=year.unit, project_year_id=year.id, project_year=year)
    write_minutes(meeting, inputs)
    return meeting


def write_minutes(meeting: SupporterMeeting, inputs: Mapping[str, Any]) -> None:
    """What was said."""
    for name in ("held_on", "place", "minutes"):
        setattr(meeting, name, inputs[name])
    meeting.supporters = [str(one) for one in dict.fromkeys(inputs["supporters"])]


@rule(source="AWD-35", field="supporters")
def supporter_not_of_the_year(meeting: SupporterMeeting, session: Session, inputs: Mapping[str, Any]) -> bool:
    """Whoever was there supports the project in this year."""
    said = set(inputs["supporters"])
    return len(_known(session, meeting, said)) == len(said)


@rule(source="AWD-35", field="held_on")
def meeting_outside_the_year(meeting: SupporterMeeting, inputs: Mapping[str, Any]) -> bool:
    """It took place, and in this project year."""
    year = meeting.project_year
    return bool(year.starts_on <= inputs["held_on"] <= min(clock.today(), year.ends_on))


def supporters_at(session: Session, meeting: SupporterMeeting) -> Sequence[Supporter]:
    """Those who were there."""
    return _known(session, meeting, {UUID(one) for one in meeting.supporters})


def _known(session: Session, meeting: SupporterMeeting, ids: Collection[UUID]) -> Sequence[Supporter]:
    wanted = select(Supporter).filter_by(project_year_id=meeting.project_year_id).where(Supporter.id.in_(ids))
    return session.scalars(wanted.order_by(Supporter.id)).all()


WHO = (Role.PROVINCE_OFFICER, Role.BIGEP_BODY_MEMBER)
SOUND = (year_not_closed, meeting_outside_the_year, supporter_not_of_the_year)
S = State
# fmt: off
SUPPORTER_MEETING = Process("supporter_meeting", SupporterMeeting, (
    Step(None,   "hold",    WHO, S.HELD, Held,      SOUND, of=to.officer_or_executive_board, takes=SupporterMinutes, make=hold, tells=(to.told_executive_board,)),
    Step(S.HELD, "correct", WHO, SAME,   Corrected, SOUND, of=to.officer_or_executive_board, takes=SupporterMinutes, sets=write_minutes, edits=True, optional=True),
    *takes_evidence("awards.supporter_meeting", (S.HELD,), WHO, of=to.officer_or_executive_board),
), arrived=S.HELD)
# fmt: on
