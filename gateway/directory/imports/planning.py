"""What a file would change: each record beside what the directory holds already; nothing is written here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, LargeBinary, String, Uuid, any_, literal, select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.identity import Role
from chassis.national_ids import keys
from chassis.things import new_id
from gateway.directory.entering import Newcomers
from gateway.directory.folding import fold
from gateway.directory.imports.checking import Checked, Record
from gateway.directory.kinds import AUTHORITY, may_be_held_at
from gateway.directory.model import HeldPost, NationalId, Person, Unit

# A subject belongs to these posts; a principal's is kept with the person alone.
OF_A_SUBJECT = {Role.TEACHER, Role.ZUMRE_HEAD}


@dataclass
class Plan:
    """New rows, edits of old ones, and how many records say what is known."""

    new: Newcomers = field(default_factory=Newcomers)
    edits: list[tuple[Person | Unit | HeldPost, dict[str, Any]]] = field(default_factory=list)
    moves: list[tuple[Person, str, date]] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=lambda: {"new": 0, "changed": 0, "unchanged": 0})

    def count(self, *, is_new: bool, is_changed: bool) -> None:
        """One record more."""
        self.counts["new" if is_new else "changed" if is_changed else "unchanged"] += 1


def texts_of(wanted: Iterable[str]) -> Any:
    """Any of many words, as one array: a list of twenty thousand would be as many parameters."""
    return any_(literal(list(wanted), ARRAY(String)))


def open_paths(session: Session, codes: Iterable[str]) -> dict[str, str]:
    """Where the open units of these codes lie."""
    found = select(Unit.code, Unit.path).where(Unit.code == texts_of(codes), Unit.closed_on.is_(None))
    return dict(session.execute(found).all())


def people_by_number(session: Session, numbers: Sequence[str]) -> dict[str, Person]:
    """Who has each of these T.C. kimlik no, left or not."""
    finders = {finder: number for number in numbers for finder in keys().finders(number)}
    found = select(NationalId.finder, Person).join(Person, Person.id == NationalId.person)
    found = found.where(NationalId.finder == any_(literal(list(finders), ARRAY(LargeBinary))))
    return {finders[bytes(finder)]: person for finder, person in session.execute(found)}


def posts_of(session: Session, people: Iterable[UUID]) -> dict[tuple[Any, ...], list[HeldPost]]:
    """All posts of these people, by person, role and unit; delegations apart."""
    held = select(HeldPost).where(
        HeldPost.person == any_(literal(list(people), ARRAY(Uuid))), HeldPost.deputy_for.is_(None)
    )
    by_place: dict[tuple[Any, ...], list[HeldPost]] = {}
    for post in session.scalars(held.order_by(HeldPost.starts_on)):
        by_place.setdefault((post.person, post.role, post.unit), []).append(post)
    return by_place


def plan_units(session: Session, checked: Checked) -> Plan:
    """Schools: new ones, and those that are called otherwise now."""
    plan = Plan()
    districts = _districts(session)
    known = {
        unit.code: unit
        for unit in session.scalars(
            select(Unit).where(Unit.code == texts_of(one.said["code"] for one in checked.records))
        )
    }
    for record in checked.records:
        said = record.said
        above = districts.get((_place(said["province"]), _place(said["district"])))
        if above is None:
            checked.refuse(record, "district", "district_unknown")
            continue
        unit = known.get(said["code"])
        if unit is None:
            plan.new.units.append(_new_unit(said, above))
        elif unit.parent != above:
            checked.refuse(record, "district", "unit_elsewhere")
            continue
        elif (unit.name, unit.kind) != (said["name"], said["kind"]):
            plan.edits.append((unit, {"name": said["name"], "kind": said["kind"]}))
        is_changed = bool(plan.edits) and plan.edits[-1][0] is unit
        plan.count(is_new=unit is None, is_changed=is_changed)
    return plan


def _new_unit(said: dict[str, Any], above: str) -> Unit:
    return Unit(
        id=new_id(),
        path=f"{above}/{said['code']}",
        parent=above,
        code=said["code"],
        name=said["name"],
        kind=said["kind"],
        authority=AUTHORITY.get(said["kind"]),
        sequence=0,
    )


def _place(name: str) -> str:
    """`Bandırma İlçe Millî Eğitim Müdürlüğü` and `BANDIRMA` are one place."""
    return fold(name).split(" ilce milli ")[0].split(" il milli ")[0].strip()


def _districts(session: Session) -> dict[tuple[str, str], str]:
    offices = session.execute(
        select(Unit.path, Unit.parent, Unit.name, Unit.kind).where(
            Unit.kind.in_(("province", "district")), Unit.closed_on.is_(None)
        )
    )
    rows = list(offices)
    provinces = {path: _place(name) for path, _, name, kind in rows if kind == "province"}
    return {
        (provinces[parent], _place(name)): path
        for path, parent, name, kind in rows
        if kind == "district" and parent in provinces
    }


def plan_posts(session: Session, checked: Checked) -> Plan:
    """Posts: new ones, and those whose last day is another now."""
    plan = Plan()
    paths = open_paths(session, {record.said["code"] for record in checked.records})
    people = people_by_number(session, [record.said["national_id"] for record in checked.records])
    held = posts_of(session, {person.id for person in people.values()})
    for record in checked.records:
        person, path = people.get(record.said["national_id"]), paths.get(record.said["code"])
        if person is None or person.left_on:
            checked.refuse(record, "national_id", "person_left" if person else "person_unknown")
        elif _may_hold(checked, record, path) and path is not None:
            _plan_post(plan, record, person.id, path, held)
    return plan


def _may_hold(checked: Checked, record: Record, path: str | None) -> bool:
    if path is None:
        checked.refuse(record, "code", "unit_unknown")
        return False
    if not may_be_held_at(record.said["role"], path):
        checked.refuse(record, "role", "role_not_at_this_unit")
        return False
    return True


def _plan_post(
    plan: Plan, record: Record, person: UUID, path: str, held: dict[tuple[Any, ...], list[HeldPost]]
) -> None:
    said = record.said
    branch = said["subject"] if said["role"] in OF_A_SUBJECT else None
    same = next(
        (
            post
            for post in held.get((person, said["role"], path), ())
            if post.branch == branch and post.starts_on == said["starts_on"]
        ),
        None,
    )
    if same is None:
        plan.new.posts.append(new_post(person, said["role"], path, branch, said["starts_on"], said["ends_on"]))
    elif same.ends_on != said["ends_on"]:
        plan.edits.append((same, {"ends_on": said["ends_on"]}))
    plan.count(is_new=same is None, is_changed=same is not None and same.ends_on != said["ends_on"])


def new_post(  # a post has as many columns
    person: UUID, role: Role, unit: str, branch: str | None, starts_on: date, ends_on: date | None = None
) -> HeldPost:
    """A post that nobody has been told of yet."""
    return HeldPost(
        id=new_id(),
        person=person,
        role=role,
        unit=unit,
        branch=branch,
        starts_on=starts_on,
        ends_on=ends_on,
        sequence=0,
    )


def first_day(said: dict[str, Any]) -> date:
    """The day a post begins where the file says none."""
    day: date = said["starts_on"] or clock.today()
    return day
