"""People are found by words of their names that the database keeps: in order, once each, and as they are called now."""

from __future__ import annotations

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis import clock
from gateway.directory.folding import fold
from gateway.directory.model import NameWord, Person
from tests.gateway.directory.doors import ADMIN, POYRAZLI, Directory

ROOM = "tr/10"


def found(directory: Directory, q: str, **asked: str) -> list[str]:
    """The names of everybody who is found, page by page of three."""
    names, after = [], ""
    narrowed = "".join(f"&{name}={value}" for name, value in asked.items())
    while after is not None:
        page = directory.get("selin.aktas", f"/people?q={q}&limit=3{narrowed}{after and f'&after={after}'}").json
        names += [person["name"] for person in page["items"]]
        after = page["next"]
    return names


def called(directory: Directory, q: str) -> list[str]:
    """The same by looking at everybody who serves."""
    asked = fold(q).split()
    with Session(directory.engine) as session:
        everybody = session.scalars(
            select(Person).where(Person.left_on.is_(None)).order_by(Person.name, Person.id)
        ).all()
    begins = asked if len(asked) > 1 or len(asked[0]) > 1 else []
    return [
        one.name
        for one in everybody
        if all(f" {word}" in fold(one.name) for word in asked) and (begins or fold(one.name).startswith(f" {asked[0]}"))
    ]


@pytest.mark.requirement("PLT-12")
@pytest.mark.parametrize("q", ["se", "a k", "ay", "ö", "i", "h", "z", "c", "nobody at all", "kar se", "x"])
@pytest.mark.parametrize("asked", [{}, {"within": ROOM}])
def test_everybody_who_is_called_so_comes_once_and_in_turkish_order(
    directory: Directory, q: str, asked: dict[str, str]
):
    expected = called(directory, q)
    if asked:
        inside = set(found(directory, "", within=ROOM))
        expected = [name for name in expected if name in inside]

    assert found(directory, q, **asked) == expected


def test_somebody_two_of_whose_words_begin_so_comes_once(directory: Directory):
    _renamed(directory, "Sema Semanur Semiz")

    assert [name for name in found(directory, "sem") if name == "Sema Semanur Semiz"] == ["Sema Semanur Semiz"]


def test_whoever_is_renamed_is_found_by_the_new_name_alone(directory: Directory):
    _renamed(directory, "Defne Yepyeni")

    assert (found(directory, "yepyeni"), found(directory, "selin aktaş")) == (["Defne Yepyeni"], [])


def test_whoever_moves_is_found_where_they_serve_now(directory: Directory):
    selin = directory.person("selin.aktas").id
    before = found(directory, "selin aktaş", within=POYRAZLI)

    directory.post(ADMIN, f"/people/{selin}/move", {"unit": POYRAZLI, "on": clock.today().isoformat()})

    with Session(directory.engine) as session:
        kept = set(session.scalars(select(NameWord.unit).filter_by(person=selin)))
    assert (before, found(directory, "selin aktaş", within=POYRAZLI), kept) == ([], ["Selin Aktaş"], {POYRAZLI})


def test_whoever_has_left_has_no_words(directory: Directory):
    selin = directory.person("selin.aktas").id

    directory.post(ADMIN, f"/people/{selin}/leave", {"on": clock.today().isoformat()})

    with Session(directory.engine) as session:
        assert session.scalars(select(NameWord).filter_by(person=selin)).all() == []


def _renamed(directory: Directory, name: str) -> None:
    selin = directory.person("selin.aktas").id
    said = {"name": name, "email": None, "phone": None, "subject_field": "mathematics"}
    assert directory.put(ADMIN, f"/people/{selin}", said, If_Match='"1"').status_code == 200
