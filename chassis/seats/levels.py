"""The levels of an application: whose turn it is, and who may step in when nothing is decided (Q-15, Q-20)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.directory import working_days_after
from chassis.identity import DISTRICT, PROVINCE, ROOT, SCHOOL, Role, cut
from chassis.processes import Addressee, Decision, Step, rule
from chassis.seats.model import Applied, Authority, State
from chassis.seats.standing import note_standing

# Numbers of and NTF-30.
DAYS_TO_DECIDE, DAYS_OF_SILENCE = 5, 10


def applicant(application: Applied) -> Iterable[UUID]:
    """Whose application it is."""
    return (application.person,)


def told_applicant(application: Applied) -> list[Addressee]:
    """The applicant."""
    return [Addressee(person=application.person)]


def told_principal(application: Applied) -> list[Addressee]:
    """The principal of the applicant’s school."""
    return [Addressee(Role.PRINCIPAL, cut(application.unit, SCHOOL))]


def begin_at_school(application: Applied, session: Session) -> None:
    """The own school decides first."""
    application.authority = authority_over(application, session)
    _arrive(application, session, State.PENDING_SCHOOL)


def reach_directorate(application: Applied, session: Session) -> None:
    """From the school to the district, or to the province where that decides (Q-15)."""
    application.authority = authority_over(application, session)
    _arrive(application, session, State.PENDING_DIRECTORATE)


def reach_ministry(application: Applied, session: Session) -> None:
    """From the directorate to ÖYGGM."""
    _arrive(application, session, State.PENDING_MINISTRY)


def authority_over(application: Applied, session: Session) -> Authority:
    """The district, unless the province has said otherwise (Q-15)."""
    province, said = cut(application.unit, PROVINCE), application.AUTHORITIES
    return session.scalar(select(said.authority).filter_by(unit=province)) or Authority.DISTRICT


def _arrive(application: Applied, session: Session, level: State) -> None:
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


def first_reminder(application: Applied) -> datetime | None:
    """After five working days."""
    return application.remind_at


def second_reminder(application: Applied) -> datetime | None:
    """After ten working days."""
    return application.remind_above_at


def note_reminder(application: Applied) -> None:
    """It was reminded of."""
    application.remind_at = None


def note_second_reminder(application: Applied) -> None:
    """The level above was told too."""
    application.remind_at = application.remind_above_at = None


def level_officers(application: Applied) -> list[Addressee]:
    """The officers of the level at which it lies."""
    match application.state:
        case State.PENDING_SCHOOL:
            return told_principal(application)
        case State.PENDING_DIRECTORATE:
            return [_directorate(application)]
        case _:
            return [Addressee(Role.OYGGM_OFFICER, ROOT)]


def level_above(application: Applied) -> list[Addressee]:
    """The officers of the level above; above the ministry is nobody."""
    match application.state:
        case State.PENDING_SCHOOL:
            return [_directorate(application)]
        case State.PENDING_DIRECTORATE if ends_here(application):
            return [Addressee(Role.PROVINCE_OFFICER, cut(application.unit, PROVINCE))]
        case State.PENDING_DIRECTORATE:
            return [Addressee(Role.OYGGM_OFFICER, ROOT)]
        case _:
            return []


def _directorate(application: Applied) -> Addressee:
    if application.authority is Authority.PROVINCE:
        return Addressee(Role.PROVINCE_OFFICER, cut(application.unit, PROVINCE))
    return Addressee(Role.DISTRICT_OFFICER, cut(application.unit, DISTRICT))


def goes_on(application: Applied) -> bool:
    """The ministry decides last."""
    return application.decided_at is State.PENDING_MINISTRY


def ends_here(application: Applied) -> bool:
    """The directorate decides last (Q-54)."""
    return application.decided_at is State.PENDING_DIRECTORATE


def directorate_rows(
    action: str, to_state: Any, event: Any, rules: Any = (), also: Callable[..., bool] | None = None, **rest: Any
) -> tuple[Step, ...]:
    """The directorate’s rows: the one that decides, and the province that takes over from the district (Q-15)."""
    of_district, of_province = _is_of(Authority.DISTRICT, also), _is_of(Authority.PROVINCE, also)
    states, optional = rest.pop("states", State.PENDING_DIRECTORATE), rest.pop("optional", False)
    district, province = Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER
    late = (district_has_time, *rules)
    return (
        Decision(states, action, district, to_state, event, rules, when=of_district, optional=optional, **rest),
        Decision(states, action, province, to_state, event, rules, when=of_province, optional=optional, **rest),
        Decision(states, action, province, to_state, event, late, when=of_district, optional=True, **rest),
    )


def _is_of(authority: Authority, also: Callable[..., bool] | None) -> Callable[[Applied], bool]:
    """A condition: this directorate decides, and the application is one that goes on, or ends, there."""

    def holds(application: Applied) -> bool:
        return application.authority is authority and (also is None or also(application))

    return holds


@rule(source="Q-15", status=409)
def district_has_time(application: Applied) -> bool:
    """The province takes over when the district has let five working days pass."""
    return application.province_may_at is not None and application.province_may_at <= clock.now()


@rule(source="Q-20", status=409)
def level_below_has_time(application: Applied) -> bool:
    """The level above decides when ten working days have passed in silence."""
    return application.level_above_may_at is not None and application.level_above_may_at <= clock.now()
