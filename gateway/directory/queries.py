"""Who is where: the reading side of the directory, for the API, for sign-in and for the pages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import BindParameter, ColumnElement, Select, func, or_, select, tuple_
from sqlalchemy.orm import InstrumentedAttribute, Session

from chassis.identity import Post, Role
from chassis.national_ids import keys
from chassis.paging import USUAL
from gateway.directory.folding import words
from gateway.directory.model import Calendar, HeldPost, NationalId, Person, Unit


def person(session: Session, person_id: UUID) -> Person | None:
    """A person by id, also one who has left."""
    return session.get(Person, person_id)


def person_by_username(session: Session, username: str) -> Person | None:
    """Who signs in with this name and still serves."""
    return session.scalar(select(Person).filter_by(username=username, left_on=None))


def person_by_national_id(session: Session, national_id: str) -> Person | None:
    """Who has this T.C. kimlik no and still serves; found without opening any (PRV-02)."""
    found = select(Person).join(NationalId, NationalId.person == Person.id)
    return session.scalar(found.where(NationalId.finder.in_(keys().finders(national_id)), Person.left_on.is_(None)))


def held_on(day: date | BindParameter[date], posts: Any = HeldPost) -> ColumnElement[bool]:
    """A post counts from its first day through its last (SEC-09); `posts` has the columns."""
    held: ColumnElement[bool] = (posts.starts_on <= day) & or_(posts.ends_on.is_(None), posts.ends_on >= day)
    return held


def held_posts(session: Session, person_id: UUID, day: date) -> Sequence[HeldPost]:
    """A person's posts of one day with their ids, delegations among them."""
    mine = select(HeldPost).where(HeldPost.person == person_id, held_on(day))
    return session.scalars(mine.order_by(HeldPost.deputy_for.is_not(None), HeldPost.starts_on, HeldPost.id)).all()


def posts_on(session: Session, person_id: UUID, day: date) -> list[Post]:
    """The same as what a token carries."""
    return [as_post(post) for post in held_posts(session, person_id, day)]


def as_post(post: HeldPost) -> Post:
    """What a token says of a post."""
    return Post(Role(post.role), post.unit, post.branch, post.deputy_for)


def holders(session: Session, role: str, unit: str, day: date) -> Sequence[Person]:
    """Who holds a role at exactly this unit on a day, deputies too."""
    held = select(HeldPost.person).where(HeldPost.role == role, HeldPost.unit == unit, held_on(day))
    return session.scalars(select(Person).where(Person.id.in_(held)).order_by(Person.name, Person.id)).all()


def people_at(session: Session, unit: str) -> Sequence[Person]:
    """Who serves at exactly this unit."""
    return session.scalars(select(Person).filter_by(unit=unit, left_on=None).order_by(Person.name, Person.id)).all()


def names(session: Session, ids: Iterable[UUID]) -> dict[UUID, str]:
    """What people are called."""
    return dict(session.execute(select(Person.id, Person.name).where(Person.id.in_(set(ids)))).all())


def unit(session: Session, path: str) -> Unit | None:
    """A unit by its path."""
    return session.scalar(select(Unit).filter_by(path=path))


def unit_names(session: Session, paths: Iterable[str]) -> dict[str, str]:
    """What units are called."""
    return dict(session.execute(select(Unit.path, Unit.name).where(Unit.path.in_(set(paths)))).all())


def units_below(session: Session, path: str | None) -> list[tuple[Unit, int]]:
    """The units directly below one (or the topmost), and how many lie below each: one branch of the tree."""
    below = select(Unit.parent, func.count().label("number")).group_by(Unit.parent).subquery()
    branch = select(Unit, func.coalesce(below.c.number, 0)).outerjoin(below, below.c.parent == Unit.path)
    branch = branch.where(Unit.parent.is_(None) if path is None else Unit.parent == path)
    return [(found, number) for found, number in session.execute(branch.order_by(Unit.name, Unit.id))]


def is_within(path: InstrumentedAttribute[str] | InstrumentedAttribute[str | None], above: str) -> ColumnElement[bool]:
    """A unit or one below it; `0` is the sign after `/`, so the range of the index is exactly what lies below."""
    return or_(path == above, (path > f"{above}/") & (path < f"{above}0"))


def search_units(  # each is one filter of the list
    session: Session,
    q: str = "",
    within: str | None = None,
    kind: str | None = None,
    after: UUID | None = None,
    limit: int = USUAL,
) -> Sequence[Unit]:
    """Units by the beginnings of the words of their name or by their code, in Turkish order, after one of them."""
    wanted: Select[Unit] = select(Unit)
    if q.strip().isascii() and q.strip().isdigit():
        wanted = wanted.where(Unit.code == q.strip())
    else:
        for word in words(q):
            wanted = wanted.where(Unit.searched.like(f"% {word}%", escape="\\"))
    if within:
        wanted = wanted.where(is_within(Unit.path, within))
    if kind:
        wanted = wanted.where(Unit.kind == kind)
    last = session.get(Unit, after) if after else None
    if last:
        wanted = wanted.where(tuple_(Unit.name, Unit.id) > tuple_(last.name, last.id))
    return session.scalars(wanted.order_by(Unit.name, Unit.id).limit(limit)).all()


def calendars(session: Session) -> Sequence[Calendar]:
    """The school years that are set, newest first."""
    return session.scalars(select(Calendar).order_by(Calendar.school_year.desc())).all()


def search_posts(  # noqa: PLR0913  # each is one filter of the list
    session: Session,
    day: date,
    *,
    person: UUID | None = None,
    unit: str | None = None,
    role: Role | None = None,
    after: UUID | None = None,
    limit: int = USUAL,
) -> Sequence[HeldPost]:
    """The posts that count on a day."""
    wanted = select(HeldPost).where(held_on(day))
    for column, value in ((HeldPost.person, person), (HeldPost.unit, unit), (HeldPost.role, role)):
        if value is not None:
            wanted = wanted.where(column == value)
    if after:
        wanted = wanted.where(HeldPost.id > after)
    return session.scalars(wanted.order_by(HeldPost.id).limit(limit)).all()
