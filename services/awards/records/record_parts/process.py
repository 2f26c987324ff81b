"""Who has a part in a record, and who hears of it (AWD-08, AWD-24, NTF-52, SEC-07)."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy.orm import Session

from chassis import clock
from chassis.directory import unit_of
from chassis.identity import Actor, Post, Role
from chassis.processes import Addressee, At, rule
from services.awards import audience as to
from services.awards.records.activity_records.model import ActivityRecord
from services.awards.records.record_texts.process import WRITERS


def author(record: ActivityRecord) -> Iterable[UUID]:
    """Who drafted it."""
    return (record.author,)


def writers(record: ActivityRecord) -> Iterable[UUID]:
    """Who drafted it, and who leads its team."""
    return dict.fromkeys([record.author, *([record.team.leader] if record.team else [])])


def serves_there(record: ActivityRecord, actor: Actor) -> bool:
    """A record stays with the school where the work was done; whoever has left writes in it no more."""
    return actor.post(WRITERS, record.unit) is not None


def unconfirmed(record: ActivityRecord) -> list[str]:
    """The schools that have still to say that it is theirs too."""
    return [one.unit for one in record.co_owners if one.confirmed_at is None]


def confirm(record: ActivityRecord, actor: Actor, post: Post) -> None:
    """Since when a school says so, and who said it."""
    for one in record.co_owners:
        if one.unit == post.unit:
            one.confirmed_at, one.confirmed_by = clock.now(), actor.person


def names_of_unconfirmed(record: ActivityRecord, session: Session) -> list[str]:
    """By name."""
    found = ((unit, unit_of(session, unit)) for unit in unconfirmed(record))
    return [known.name if known else unit for unit, known in found]


@rule(source="AWD-24", status=409, names=names_of_unconfirmed)
def co_owners_not_confirmed(record: ActivityRecord) -> bool:
    """Every school that owns a joint work too has said so."""
    return not unconfirmed(record)


@rule(source="SEC-07", status=409)
def own_record(record: ActivityRecord, actor: Actor) -> bool:
    """Nobody decides on a work of which they are author, leader or one of those whose work it is."""
    team = record.team.teachers if record.team else []
    return not actor.own_names() & {record.author, *team, *(one.person for one in record.people)}


def exhibitors(record: ActivityRecord) -> list[At]:
    """Who chooses good examples: the boards of district and province."""
    return [*to.district_board(record), *to.monitoring_board(record), *to.executive_board(record)]


def is_chosen(record: ActivityRecord) -> bool:
    """It is among the good examples."""
    return record.for_exhibition


def is_not_chosen(record: ActivityRecord) -> bool:
    """It is not among the good examples."""
    return not record.for_exhibition


def choose(record: ActivityRecord) -> None:
    """It is shown at the year-end exhibition (AWD-25)."""
    record.for_exhibition = True


def take_out(record: ActivityRecord) -> None:
    """It is shown no more."""
    record.for_exhibition = False


def the_author(record: ActivityRecord) -> list[Addressee]:
    """Who drafted it."""
    return [Addressee(person=record.author)]


def the_author_today(record: ActivityRecord) -> list[Addressee]:
    """Who drafted it, in the list of the day."""
    return [Addressee(person=record.author, daily=True)]


def co_owning_principals(record: ActivityRecord) -> list[Addressee]:
    """The principals of the schools that own it too."""
    return [Addressee(Role.PRINCIPAL, one.unit) for one in record.co_owners]
