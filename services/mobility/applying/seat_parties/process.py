"""What else has to be true of a seat in a visit, and who hears of it (SM-MOB-3, NTF-40, NTF-42)."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session, object_session

from chassis import clock
from chassis.directory import working_days_after
from chassis.identity import ROOT, SYSTEM, Role
from chassis.processes import Addressee, rule
from chassis.seats import levels
from chassis.seats.model import State, ranking
from chassis.transitions import create, take
from services.mobility.applying.applications.model import VisitApplication
from services.mobility.eligibility.process import engaged_of, overlapped
from services.mobility.participations.model import Participation
from services.mobility.participations.model import State as Visiting
from services.mobility.participations.process import PARTICIPATION
from services.mobility.visit_programmes.model import State as ProgrammeState

# whoever waits is not sent on a journey from one day to the next.
LAST_DAYS = 3
GIVES_SEATS = (ProgrammeState.APPLICATIONS_CLOSED, ProgrammeState.PLACED, ProgrammeState.PREPARED)


@rule(source="SM-MOB-3", status=409)
def lesson_cover_missing(application: VisitApplication) -> bool:
    """The own school knows who takes the lessons before it agrees."""
    return application.cover_confirmed_at is not None


@rule(source="SM-MOB-3", status=409)
def visit_gives_no_seats(application: VisitApplication) -> bool:
    """The window is closed, and the visit was not called off."""
    return application.offer.state in GIVES_SEATS


@rule(source="MOB-23")
def rules_not_accepted(application: VisitApplication) -> bool:
    """Whoever is placed has accepted the rules of the visit."""
    return application.rules_accepted_at is not None


@rule(source="Q-21", status=409)
def date_overlap(application: VisitApplication, session: Session) -> bool:
    """Nobody is placed on a day on which they are at another visit or at a training."""
    return not overlapped(application.offer, engaged_of(session, application.person))


@rule(source="Q-18", status=409)
def too_late_for_waiting(application: VisitApplication, session: Session) -> bool:
    """From the waiting line somebody is placed three working days before the start at the latest."""
    return working_days_after(session, clock.today(), LAST_DAYS) <= application.offer.starts_on


def reach_directorate(application: VisitApplication, session: Session) -> None:
    """The directorate reads it from now on."""
    levels.reach_directorate(application, session)
    application.reached = State.PENDING_DIRECTORATE


def reach_ministry(application: VisitApplication, session: Session) -> None:
    """The ministry reads it from now on."""
    levels.reach_ministry(application, session)
    application.reached = State.PENDING_MINISTRY


def confirm_cover(application: VisitApplication) -> None:
    """Since when."""
    application.cover_confirmed_at = clock.now()


def cover_is_open(application: VisitApplication) -> bool:
    """It is not confirmed yet."""
    return application.cover_confirmed_at is None


def expect_visitor(application: VisitApplication, session: Session) -> None:
    """Whoever has a seat is expected at the host."""
    said = {"person": application.person, "name": application.name, "unit": application.unit}
    known = {"rules_accepted_at": application.rules_accepted_at, "field": application.subject}
    create(session, PARTICIPATION, "create", SYSTEM, {"programme": application.offer} | said | known)


def expect_no_longer(application: VisitApplication, session: Session) -> None:
    """Whoever has no seat any more is not expected."""
    wanted = select(Participation).filter_by(
        programme_id=application.offer_id, person=application.person, state=Visiting.EXPECTED
    )
    for one in session.scalars(wanted.with_for_update(of=Participation)).unique().all():
        take(session, PARTICIPATION, "cancel", one, SYSTEM)


def told_host(application: VisitApplication) -> list[Addressee]:
    """The principal of the host school."""
    return [Addressee(Role.PRINCIPAL, application.offer.unit)]


def told_ministry(application: VisitApplication) -> list[Addressee]:
    """ÖYGGM."""
    return [Addressee(Role.OYGGM_OFFICER, ROOT)]


def told_next(application: VisitApplication) -> list[Addressee]:
    """Whoever comes first in the waiting line."""
    session = object_session(application)
    wanted = select(VisitApplication.person).filter_by(offer_id=application.offer_id, state=State.WAITLISTED)
    found = session.scalar(wanted.order_by(*ranking(VisitApplication)).limit(1)) if session else None
    return [Addressee(person=found)] if found else []
