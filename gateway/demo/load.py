"""`python -m gateway.demo.load`: the demo province, its schools and people; a second call changes nothing."""

from __future__ import annotations

import argparse
from itertools import islice

from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis import db, logs, texts
from chassis.settings import settings
from gateway.demo import invention, roll
from gateway.demo.people import demo_people, written
from gateway.directory.entering import Newcomers, enter
from gateway.directory.model import Calendar, Person, Unit

# So many schools are kept in one transaction: a larger demo that is broken off goes on where it was.
AT_ONCE = 400


def main() -> None:
    """Read the size and load."""
    parser = argparse.ArgumentParser(prog="python -m gateway.demo.load", description=__doc__)
    parser.add_argument(
        "--scale", type=int, default=1, help="1: sixty made-up schools; 1250: as many as the nation has"
    )
    scale = parser.parse_args().scale
    if scale < 0:
        parser.error("the size is 0 or more")
    logs.configure()
    texts.use("gateway")
    db.connect(1)
    load(scale)
    if file := settings().people_file:
        with db.transaction() as session:
            file.write_text(written(session), encoding="utf-8")


def load(scale: int = 1) -> None:
    """Bring in what is not there yet: first what everything stands on, then school by school."""
    with db.transaction() as session:
        enter(session, _first(session, max(scale, 1)))
        there = _codes(session)
    missing = (school for school in invention.schools(scale) if school.code not in there)
    while portion := list(islice(missing, AT_ONCE)):
        new = Newcomers()
        for school in portion:
            roll.add_school(new, school)
        with db.transaction() as session:
            enter(session, new)


def _first(session: Session, scale: int) -> Newcomers:
    paths = set(session.scalars(select(Unit.path)))
    years = set(session.scalars(select(Calendar.school_year)))
    usernames = set(session.scalars(select(Person.username).where(Person.username.in_(roll.cast_usernames()))))
    new = Newcomers()
    new.units = [unit for unit in (*roll.offices(scale), *roll.known_schools()) if unit.path not in paths]
    new.calendars = [calendar for calendar in roll.school_years() if calendar.school_year not in years]
    roll.add_cast(new, usernames)
    return new


def _codes(session: Session) -> set[str]:
    return set(session.scalars(select(Unit.code)))


__all__ = ["demo_people", "load"]

if __name__ == "__main__":
    main()
