"""Whom one can be in the demo: the people of the scenarios, the leading ones first."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.identity import Role
from chassis.texts import text
from gateway.demo.cast import CAST, LEADS
from gateway.demo.invention import username
from gateway.directory.model import HeldPost, Person, Unit
from gateway.directory.queries import held_on

ORDER = (
    Role.PRINCIPAL,
    Role.PARTNERSHIP_COORDINATOR,
    Role.ZUMRE_HEAD,
    Role.DEPUTY_PRINCIPAL,
    Role.TEACHER,
    Role.TRAINER,
    Role.DISTRICT_OFFICER,
    Role.PROVINCE_OFFICER,
    Role.OGM_OFFICER,
    Role.OYGGM_OFFICER,
    Role.MINISTRY_UNIT_OFFICER,
    Role.AUDITOR,
    Role.PLATFORM_ADMIN,
)
_LINES_PER_ROLE = 4


def demo_people(session: Session) -> Sequence[Person]:
    """The cast, the leading people first, then school by school."""
    order = {username(name): place for place, name in enumerate((*LEADS, *(part.name for part in CAST)))}
    order |= {username(name): place for place, name in enumerate(LEADS)}
    cast = select(Person).where(Person.username.in_(order), Person.left_on.is_(None))
    return sorted(session.scalars(cast), key=lambda person: order[person.username])


def written(session: Session) -> str:
    """The short list that `make run` prints: a few people of each role."""
    people = demo_people(session)
    held = (
        select(HeldPost.person, HeldPost.role, Unit.name)
        .join(Unit, Unit.path == HeldPost.unit)
        .where(HeldPost.person.in_([person.id for person in people]), held_on(clock.today()))
    )
    posts = {(person, role): place for person, role, place in session.execute(held)}
    lines: list[str] = []
    for role in ORDER:
        of_role = [person for person in people if (person.id, role) in posts][:_LINES_PER_ROLE]
        lines += [f"{text(f'role.{role}', 'tr')}:"] if of_role else []
        lines += [f"  {person.username:<20} {person.name}, {posts[person.id, role]}" for person in of_role]
    return "\n".join(lines) + "\n"
