"""The levels of an application: whose turn it is, and who may step in when nothing is decided (Q-15, Q-20)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from chassis import clock
from chassis.directory import working_days_after
from chassis.identity import DISTRICT, PROVINCE, ROOT, SCHOOL, Role, cut
from chassis.processes import Addressee, rule
from services.training.applying.applications.model import Application, Authority, State
from services.training.applying.level_authorities.queries import authority_of
from services.training.applying.offers.model import Kind
from services.training.applying.placements.process import note_standing

# Numbers of and NTF-30.
DAYS_TO_DECIDE, DAYS_OF_SILENCE = 5, 10


def applicant(application: Application) -> Iterable[UUID]:
    """Whose application it is."""
    return (application.person,)


def told_applicant(application: Application) -> list[Addressee]:
    """The applicant."""
    return [Addressee(person=application.person)]


def told_principal(application: Application) -> list[Addressee]:
    """The principal of the applicant’s school."""
    return [Addressee(Role.PRINCIPAL, cut(application.unit, SCHOOL))]


def begin_at_school(application: Application, session: Session) -> None:
    """The own school decides first."""
    application.authority = authority_of(session, cut(application.unit, PROVINCE))
    _arrive(application, session, State.PENDING_SCHOOL)


def reach_directorate(application: Application, session: Session) -> None:
    """From the school to the district, or to the province where that decides (Q-15)."""
    application.authority = authority_of(session, cut(application.unit, PROVINCE))
    _arrive(application, session, State.PENDING_DIRECTORATE)


def reach_ministry(application: Application, session: Session) -> None:
    """From the directorate to ÖYGGM."""
    _arrive(application, session, State.PENDING_MINISTRY)


def _arrive(application: Application, session: Session, level: State) -> None:
    application.reached_at = clock.now()
    begins = clock.today()
    if level is application.decided_at:
        note_standing(application, session)
        # Nobody is placed before the window has closed, so nobody is late before that.
        begins = max(begins, application.offer.closes_on)
    after_five, after_ten = (_over(session, begins, days) for days in (DAYS_TO_DECIDE, DAYS_OF_SILENCE))
    application.remind_at = after_five
    application.remind_above_at = after_ten
    application.province_may_at = after_five if level is State.PENDING_DIRECTORATE else application.province_may_at
    application.level_above_may_at = after_ten


def _over(session: Session, day: date, working_days: int) -> datetime:
    """The instant at which so many working days have passed in full."""
    return clock.start_of(working_days_after(session, day, working_days) + timedelta(days=1))


def first_reminder(application: Application) -> datetime | None:
    """After five working days."""
    return application.remind_at


def second_reminder(application: Application) -> datetime | None:
    """After ten working days."""
    return application.remind_above_at


def note_reminder(application: Application) -> None:
    """It was reminded of."""
    application.remind_at = None


def note_second_reminder(application: Application) -> None:
    """The level above was told too."""
    application.remind_at = application.remind_above_at = None


def level_officers(application: Application) -> list[Addressee]:
    """The officers of the level at which it lies."""
    match application.state:
        case State.PENDING_SCHOOL:
            return told_principal(application)
        case State.PENDING_DIRECTORATE:
            return [_directorate(application)]
        case _:
            return [Addressee(Role.OYGGM_OFFICER, ROOT)]


def level_above(application: Application) -> list[Addressee]:
    """The officers of the level above; above the ministry is nobody."""
    match application.state:
        case State.PENDING_SCHOOL:
            return [_directorate(application)]
        case State.PENDING_DIRECTORATE if application.programme_kind is Kind.LOCAL:
            return [Addressee(Role.PROVINCE_OFFICER, cut(application.unit, PROVINCE))]
        case State.PENDING_DIRECTORATE:
            return [Addressee(Role.OYGGM_OFFICER, ROOT)]
        case _:
            return []


def _directorate(application: Application) -> Addressee:
    if application.authority is Authority.PROVINCE:
        return Addressee(Role.PROVINCE_OFFICER, cut(application.unit, PROVINCE))
    return Addressee(Role.DISTRICT_OFFICER, cut(application.unit, DISTRICT))


def goes_on(application: Application) -> bool:
    """Only a local training ends at the directorate (Q-54)."""
    return application.programme_kind is not Kind.LOCAL


def ends_here(application: Application) -> bool:
    """A local training is decided on by the directorate (Q-54)."""
    return application.programme_kind is Kind.LOCAL


def is_of(authority: Authority, also: Any) -> Any:
    """A condition: this directorate decides, and the application is one that goes on, or ends, there."""

    def holds(application: Application) -> bool:
        return application.authority is authority and bool(also(application))

    return holds


@rule(source="Q-15", status=409)
def district_has_time(application: Application) -> bool:
    """The province takes over when the district has let five working days pass."""
    return application.province_may_at is not None and application.province_may_at <= clock.now()


@rule(source="Q-20", status=409)
def level_below_has_time(application: Application) -> bool:
    """The level above decides when ten working days have passed in silence."""
    return application.level_above_may_at is not None and application.level_above_may_at <= clock.now()
