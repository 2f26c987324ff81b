"""What has to be true before somebody applies; the list of open visits says the same beforehand, with the reason."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import CompoundSelect, func, select
from sqlalchemy.orm import Session

from chassis.directory import KnownPerson, KnownPost
from chassis.identity import Actor, Role
from chassis.seats.model import OPEN
from services.mobility.applying.applications.model import VisitApplication
from services.mobility.applying.training_days.queries import trainings_of
from services.mobility.known_schools.queries import STAFF, held_today
from services.mobility.participations.queries import has_overdue_report
from services.mobility.stays.model import STANDING, Stay
from services.mobility.visit_programmes.model import VisitProgramme

Engagement = tuple[UUID, date, date]
APPLICANTS = (*STAFF, Role.PARTNERSHIP_COORDINATOR)


@dataclass(frozen=True)
class Applicant:
    """What is known of somebody who may want to apply: fields, first day of service, visits they are expected at."""

    fields: Collection[str] = ()
    serves_since: date | None = None
    expected_in: Collection[UUID] = ()
    # The visits for which they have an application that is not over.
    applied_in: Collection[UUID] = ()
    # The days of visits at which they are expected, and of trainings.
    engaged: Collection[Engagement] = ()
    owes_report: bool = False


def schools_of(actor: Actor) -> list[str]:
    """The schools at which they serve."""
    return list(dict.fromkeys(actor.units(*APPLICANTS)))


def fields_of(person: UUID) -> CompoundSelect[Any]:
    """The fields that somebody teaches, by the directory: those of their posts, and of a manager the own one."""
    taught = select(KnownPost.branch).where(
        KnownPost.person == person, KnownPost.role.in_(APPLICANTS), KnownPost.branch.is_not(None), held_today()
    )
    own = select(KnownPerson.subject_field).where(KnownPerson.id == person, KnownPerson.subject_field.is_not(None))
    return taught.union(own)


def applicant_of(session: Session, actor: Actor) -> Applicant:
    """By the posts they act in and by the directory; asked once for a whole list."""
    if actor.person is None:
        return Applicant()
    acted = {post.branch for post in actor.posts if post.branch and post.role in APPLICANTS}
    first = select(func.min(KnownPost.starts_on)).where(
        KnownPost.person == actor.person, KnownPost.role.in_(APPLICANTS)
    )
    applied = select(VisitApplication.offer_id).where(
        VisitApplication.person == actor.person, VisitApplication.state.in_(OPEN)
    )
    visits = visits_of(session, actor.person)
    return Applicant(
        acted | set(session.scalars(fields_of(actor.person))),
        session.scalar(first),
        {one for one, _, _ in visits},
        set(session.scalars(applied)),
        [*visits, *trainings_of(session, actor.person)],
        has_overdue_report(session, actor.person),
    )


def visits_of(session: Session, person: UUID) -> list[Engagement]:
    """The visits at which somebody is expected, with their days."""
    expected = (
        select(VisitProgramme.id, VisitProgramme.starts_on, VisitProgramme.ends_on)
        .join(Stay, Stay.programme_id == VisitProgramme.id)
        .where(Stay.person == person, Stay.state.in_(STANDING))
    )
    return [(one, begins, ends) for one, begins, ends in session.execute(expected)]


def engaged_of(session: Session, person: UUID) -> list[Engagement]:
    """On which days somebody is at a visit or at a training."""
    return [*visits_of(session, person), *trainings_of(session, person)]


def has_served(programme: VisitProgramme, applicant: Applicant) -> bool:
    """So many years by the day the visit begins, where the criteria ask for them."""
    if not programme.least_years:
        return True
    since, starts = applicant.serves_since, programme.starts_on
    if since is None:
        return False
    years = starts.year - since.year - ((starts.month, starts.day) < (since.month, since.day))
    return years >= programme.least_years


def overlapped(programme: VisitProgramme, engaged: Collection[Engagement]) -> bool:
    """Whether they are expected elsewhere on one of its days (Q-21)."""
    return any(
        first <= programme.ends_on and last >= programme.starts_on
        for other, first, last in engaged
        if other != programme.id
    )


def why_not(programme: VisitProgramme, actor: Actor, applicant: Applicant) -> list[str]:
    """The rules that would refuse this person's application, by name and in the order in which they are asked."""
    schools = schools_of(actor)
    met = {
        "window_not_open": programme.takes_applications,
        "serves_at_no_school": bool(schools),
        "visits_own_school": programme.unit not in schools,
        "not_of_the_field": programme.field in applicant.fields,
        "served_too_short": has_served(programme, applicant),
        "report_overdue": not applicant.owes_report,
        "already_applied": programme.id not in set(applicant.applied_in) - set(applicant.expected_in),
        "already_placed": programme.id not in applicant.expected_in,
        "date_overlap": not overlapped(programme, applicant.engaged),
    }
    return [name for name, is_met in met.items() if not is_met]
