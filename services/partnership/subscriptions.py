"""What this service hears: the directory it keeps a copy of, and people and schools that change."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from marshmallow import fields
from sqlalchemy import or_, select, update
from sqlalchemy.orm import Session

from chassis.directory import DIRECTORY, KnownPerson
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.processes import Process
from chassis.schema import Facts
from chassis.subscriptions import Listener, On
from chassis.texts import text
from chassis.transitions import take
from services.partnership.pairing.partnerships.model import Partnership
from services.partnership.pairing.partnerships.model import State as PartnershipState
from services.partnership.pairing.partnerships.process import MAY, PARTNERSHIP
from services.partnership.people.coordinators.model import Coordinator, State
from services.partnership.people.coordinators.process import COORDINATOR
from services.partnership.people.joint_zumre_heads.model import JointZumreHead
from services.partnership.people.joint_zumre_heads.process import JOINT_ZUMRE_HEAD
from services.partnership.plans.goals_heard.process import MissionFacts, propose_goals
from services.partnership.years.standings.process import keep_half_year


class Moved(Facts):
    """Who serves somewhere else now, or nowhere."""

    id = fields.UUID(required=True)


class YearSet(Facts):
    """Of which school year the ministry has set the days."""

    school_year = fields.String(required=True)


class Renamed(Facts):
    """What a school is called now."""

    path = fields.String(required=True)
    name = fields.String(required=True)


class Closed(Facts):
    """Which school is no more."""

    path = fields.String(required=True)


def end_appointments(session: Session, facts: dict[str, Any]) -> None:
    """Whoever leaves a school no more coordinates there; its principal names a successor (Q-05, Q-47)."""
    person = session.get(KnownPerson, facts["id"])
    appointments: tuple[tuple[Process, type[Coordinator | JointZumreHead]], ...] = (
        (COORDINATOR, Coordinator),
        (JOINT_ZUMRE_HEAD, JointZumreHead),
    )
    for process, model in appointments:
        wanted = select(model).filter_by(person=facts["id"], state=State.APPOINTED)
        found: Sequence[Any] = session.scalars(wanted.with_for_update()).all()
        for appointed in found:
            if person is None or person.unit != appointed.unit:
                take(session, process, "end", appointed, SYSTEM_ACTOR)


def rename_school(session: Session, facts: dict[str, Any]) -> None:
    """A partnership is called by its schools' names of today."""
    for unit, name in (
        (Partnership.group_one, Partnership.group_one_name),
        (Partnership.group_two, Partnership.group_two_name),
    ):
        called = update(Partnership).where(unit == facts["path"], name != facts["name"])
        session.execute(called.values({name: facts["name"]}))


def freeze_partnership(session: Session, facts: dict[str, Any]) -> None:
    """With a school that is closed nothing goes on; OGM ends the partnership or lets it go on (Q-03, Q-48)."""
    of_school = or_(Partnership.group_one == facts["path"], Partnership.group_two == facts["path"])
    wanted = select(Partnership).where(of_school, Partnership.state.in_(NOT_FROZEN))
    for partnership in session.scalars(wanted.with_for_update()).all():
        why = {"reason": text("reason.school_closed", "tr")}
        take(session, PARTNERSHIP, "freeze", partnership, SYSTEM_ACTOR, why)


NOT_FROZEN = (PartnershipState.LISTED, *MAY, PartnershipState.ACTIVE)
# The copy is brought up to date first; the deeds below look at it.
LISTENER = Listener(
    *DIRECTORY,
    On("gateway.calendar.changed", reads=YearSet, do=keep_half_year),
    On("gateway.person.moved", reads=Moved, do=end_appointments),
    On("gateway.person.left", reads=Moved, do=end_appointments),
    On("gateway.school.changed", reads=Renamed, do=rename_school),
    On("gateway.school.closed", reads=Closed, do=freeze_partnership),
    On("awards.etwinning_mission.confirmed", reads=MissionFacts, do=propose_goals),
)
