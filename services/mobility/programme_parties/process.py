"""Whom the events of a visit programme tell (NTF-39, NTF-41, NTF-43, NTF-67)."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import object_session

from chassis.directory import KnownPerson, KnownPost
from chassis.identity import PROVINCE, SCHOOL, Role, cut
from chassis.processes import Addressee
from services.mobility.known_schools.queries import MANAGERS, STAFF, TEACHERS, held_today
from services.mobility.participations.model import Participation, State
from services.mobility.visit_programmes.model import VisitProgramme

# More would make an event of megabytes; whoever is not told sees it in the list of their own field.
MOST_TOLD = 2000


def participants(programme: VisitProgramme) -> list[Addressee]:
    """Everybody who is expected."""
    return [Addressee(person=one.person) for one in _expected(programme)]


def home_principals(programme: VisitProgramme) -> list[Addressee]:
    """The principals of the schools whose people are expected."""
    schools = dict.fromkeys(cut(one.unit, SCHOOL) for one in _expected(programme))
    return [Addressee(Role.PRINCIPAL, school) for school in schools]


def provinces(programme: VisitProgramme) -> list[Addressee]:
    """The host's province, and those of the people who are expected."""
    units = [programme.unit, *(one.unit for one in _expected(programme))]
    return [Addressee(Role.PROVINCE_OFFICER, unit) for unit in dict.fromkeys(cut(one, PROVINCE) for one in units)]


def host_staff(programme: VisitProgramme) -> list[Addressee]:
    """Every teacher and manager of the host."""
    return [Addressee(role, programme.unit) for role in STAFF]


def teachers_of_the_field(programme: VisitProgramme) -> list[Addressee]:
    """Whoever teaches the field that is opened, wherever they serve; managers one by one, as no post names theirs."""
    session = object_session(programme)
    if session is None:
        return []
    taught = select(KnownPost.unit, KnownPost.role).where(KnownPost.role.in_(TEACHERS), held_today())
    taught = taught.where(KnownPost.branch == programme.field).distinct().order_by(KnownPost.unit, KnownPost.role)
    manages = select(KnownPost.id).where(KnownPost.person == KnownPerson.id, KnownPost.role.in_(MANAGERS), held_today())
    own = select(KnownPerson.id).where(KnownPerson.subject_field == programme.field, manages.exists())
    posts = session.execute(taught.limit(MOST_TOLD + 1)).all()
    people = session.scalars(own.order_by(KnownPerson.id).limit(MOST_TOLD + 1)).all()
    if len(posts) + len(people) > MOST_TOLD:
        return []
    teachers = [Addressee(Role(role), unit, programme.field) for unit, role in posts]
    return [*teachers, *(Addressee(person=one) for one in people)]


def _expected(programme: VisitProgramme) -> Sequence[Participation]:
    session = object_session(programme)
    if session is None:
        return ()
    nobody = (State.CANCELLED, State.NO_SHOW)
    wanted = select(Participation).where(Participation.programme_id == programme.id, Participation.state.not_in(nobody))
    return session.scalars(wanted.order_by(Participation.id)).unique().all()
