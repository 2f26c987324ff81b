"""What happens to the schools of a list together with it, and what the announcement needs of each (MOB-03, MOB-04)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy.orm import Session, object_session

from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.processes import Addressee, rule
from chassis.transitions import create, take
from services.mobility import audience as to
from services.mobility.host_lists.model import HostList
from services.mobility.host_schools.model import HostSchool
from services.mobility.host_schools.process import HOST_SCHOOL
from services.mobility.host_schools.queries import announced_elsewhere, of_list
from services.mobility.showcases.process import close_page_of, show_page_of


def compile_list(host_list: HostList, session: Session) -> None:
    """Whatever was nominated and not left out is in the list."""
    for school in of_list(session, host_list):
        take(session, HOST_SCHOOL, "list", school, SYSTEM_ACTOR)


def carry_over(session: Session, older: HostList, newer: HostList) -> None:
    """The nominations of a list that was not approved stand in its new version."""
    for school in of_list(session, older):
        take(session, HOST_SCHOOL, "end", school, SYSTEM_ACTOR)
        create(session, HOST_SCHOOL, "carry_over", SYSTEM_ACTOR, {"older": school, "host_list": newer})


def announce(session: Session, host_list: HostList) -> None:
    """Each school is open to visits and shows its page."""
    for school in of_list(session, host_list):
        take(session, HOST_SCHOOL, "announce", school, SYSTEM_ACTOR)
        show_page_of(session, school.unit, school.school_name)


def end(session: Session, host_list: HostList) -> None:
    """The schools of a list that was replaced; whoever is in no other shows its page no longer."""
    for school in of_list(session, host_list):
        take(session, HOST_SCHOOL, "end", school, SYSTEM_ACTOR)
        if not announced_elsewhere(session, school):
            close_page_of(session, school.unit)


@rule(source="SM-MOB-1")
def list_is_empty(host_list: HostList, session: Session) -> bool:
    """A list has at least one school."""
    return bool(of_list(session, host_list))


def _lacking(misses: Callable[[HostSchool], bool]) -> Callable[..., list[str]]:
    def named(host_list: HostList, session: Session) -> list[str]:
        return [school.school_name for school in of_list(session, host_list) if misses(school)]

    return named


_no_fields = _lacking(lambda school: not school.opened)
_no_duration = _lacking(lambda school: school.duration_days is None)
_no_criteria = _lacking(lambda school: not school.criteria)


@rule(source="MOB-04", field="opened", names=_no_fields)
def opened_fields_missing(host_list: HostList, session: Session) -> bool:
    """Each school says which fields it opens."""
    return not _no_fields(host_list, session)


@rule(source="MOB-04", field="duration_days", names=_no_duration)
def duration_missing(host_list: HostList, session: Session) -> bool:
    """Each school says how long a visit takes."""
    return not _no_duration(host_list, session)


@rule(source="MOB-04", field="criteria", names=_no_criteria)
def criteria_missing(host_list: HostList, session: Session) -> bool:
    """Each school says by which criteria it is visited."""
    return not _no_criteria(host_list, session)


def hosts_and_those_above(host_list: HostList) -> list[Addressee]:
    """The principals of the listed schools, their districts and provinces (NTF-38)."""
    return _of_each(host_list, (to.host_principal, to.district, to.province))


def nominators(host_list: HostList) -> list[Addressee]:
    """The units that nominated the listed schools (NTF-38, NTF-67)."""
    return _of_each(host_list, (to.nominator,))


def _of_each(host_list: HostList, who: tuple[Callable[[Any], list[Addressee]], ...]) -> list[Addressee]:
    session = object_session(host_list)
    listed = of_list(session, host_list) if session else []
    return list(dict.fromkeys(one for school in listed for told in who for one in told(school)))


COMPLETE = (list_is_empty, opened_fields_missing, duration_missing, criteria_missing)
