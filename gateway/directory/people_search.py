"""People by the beginnings of the words of their names, in Turkish order: as quick in a country as in a province.

What is shown is read from an index in its order and no further than a page needs, however many are called so: putting
a country's Yılmaz in order for each page took a hundred times as long as a province's.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, select, true, tuple_
from sqlalchemy.orm import Session

from chassis.identity import PROVINCE, level_of
from chassis.paging import USUAL
from gateway.directory.folding import fold, for_like
from gateway.directory.model import NameWord, Person
from gateway.directory.queries import is_within

# No folded word has a sign behind this one.
_END = "\U0010ffff"


def search_people(
    session: Session, q: str = "", within: str | None = None, after: UUID | None = None, limit: int = USUAL
) -> Sequence[Person]:
    """People who serve, after one of them (PLT-12).

    Each word begins a word of the name; a single letter alone begins the name itself, as in a telephone book.
    """
    begins = ""
    match asked := fold(q).split():
        case []:
            wanted = _serving(within)
        case [letter] if len(letter) == 1 and letter.isascii() and letter.isalpha():
            begins = f" {letter}"
            # With an end, or a small letter where names have a capital, PostgreSQL takes these names for few and puts
            # all of them in order for each page. The capital I is that of ı, which stands before i.
            wanted = _serving(within).where(Person.name >= letter.upper())
        case _ if within and level_of(within) > PROVINCE:
            wanted = _of_a_small_place(asked, within)
        case _:
            return _shown(session, _called(asked, within, _last(session, after), limit))
    name, person = wanted.selected_columns
    if last := _last(session, after):
        wanted = wanted.where(tuple_(name, person) > tuple_(*last))
    found = _shown(session, wanted.order_by(name, person).limit(limit))
    # Ç stands behind C, and ı before i: the names of one folded letter lie side by side in Turkish order.
    return [one for one in found if one.searched.startswith(begins)]


def _serving(within: str | None) -> Select[str, UUID]:
    wanted = select(Person.name, Person.id).where(Person.left_on.is_(None))
    return wanted.where(_serves_in(Person, within)) if within else wanted


def _serves_in(kept: type[Person | NameWord], within: str) -> ColumnElement[bool]:
    return kept.province == within if level_of(within) == PROVINCE else is_within(kept.unit, within)


def _of_a_small_place(asked: list[str], within: str) -> Select[Any]:
    """Everybody who serves there is looked at."""
    wanted = _serving(within).where(*(Person.searched.like(f"% {for_like(word)}%", escape="\\") for word in asked))
    # Found first and put in order then: going through a million names in order to find one is the planner's guess
    # wherever there is a limit, and takes seconds for a name near the end of the alphabet.
    hits = wanted.cte("hits").prefix_with("MATERIALIZED")
    return select(hits.c.name, hits.c.id)


def _called(asked: list[str], within: str | None, last: tuple[str, UUID] | None, limit: int) -> Select[Any]:
    """Of each word that begins with the longest one asked for the first so many, and of these the first."""
    longest = max(asked, key=len)
    word = _words_from(longest)
    hit = select(NameWord.name, NameWord.person).where(
        NameWord.word == word,
        *(NameWord.searched.like(f"% {for_like(one)}%", escape="\\") for one in asked if one is not longest),
    )
    if within:
        hit = hit.where(_serves_in(NameWord, within))
    if last:
        hit = hit.where(tuple_(NameWord.name, NameWord.person) > tuple_(*last))
    first = hit.order_by(NameWord.name, NameWord.person).limit(limit).lateral()
    # Somebody two of whose words begin so is found twice.
    found = select(first.c.name, first.c.person).select_from(word.table.join(first, true())).distinct().subquery()
    return select(found.c.name, found.c.person).order_by(found.c.name, found.c.person).limit(limit)


def _words_from(beginning: str) -> ColumnElement[str]:
    """Every word of a name that begins so, each found by one step in the index from the one before it."""
    begins = (NameWord.word >= beginning, NameWord.word < beginning + _END)
    first = select(NameWord.word).where(*begins).order_by(NameWord.word).limit(1)
    found = select(first.scalar_subquery().label("word")).cte("words", recursive=True)
    following = first.where(NameWord.word > found.c.word).scalar_subquery()
    found = found.union_all(select(following).where(found.c.word.is_not(None)))
    word: ColumnElement[str] = found.c.word
    return word


def _last(session: Session, after: UUID | None) -> tuple[str, UUID] | None:
    last = session.get(Person, after) if after else None
    return (last.name, last.id) if last else None


def _shown(session: Session, wanted: Select[*tuple[Any, ...]]) -> Sequence[Person]:
    found = wanted.subquery()
    person = list(found.c)[1]
    return session.scalars(select(Person).join(found, person == Person.id).order_by(Person.name, Person.id)).all()
