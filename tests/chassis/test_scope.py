"""Who covers a unit finds the things that lie there, and an index has them in the order of a list."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import Select, insert, select, text
from sqlalchemy.dialects import postgresql
from sqlalchemy.orm import Session, sessionmaker

from chassis.clock import real_now
from chassis.db import engine_of
from chassis.identity import covers
from chassis.paging import page
from chassis.scope import also, below, in_any_of, lies_in, ways_of, ways_to
from tests.excursions.requests.model import Excursion

UNITS = (
    "tr",
    "tr/10",
    "tr/10/bandirma",
    "tr/10/bandirma/745612",
    "tr/10/bandirma/745613",
    "tr/10/bandirma_2/1",
    "tr/10/band%",
    "tr/100/bandirma/7",
    "tr/06",
)


@pytest.fixture
def session(service_database: Callable[[str], str]) -> Iterator[Session]:
    engine = engine_of(service_database("tests.excursions"), 1)
    with sessionmaker(engine)() as session:
        yield session
    engine.dispose()


@pytest.mark.parametrize("unit", [*UNITS, "no_such_unit"])
def test_sql_and_python_agree_on_what_lies_at_a_unit(session: Session, unit: str) -> None:
    row = {"place": "Manyas", "pupils": 20, "opened_at": real_now(), "changed_at": real_now(), "version": 1}
    session.execute(insert(Excursion), [row | {"unit": one} for one in UNITS])

    expected = {one for one in UNITS if covers(unit, one)}

    assert set(session.scalars(select(Excursion.unit).where(lies_in(Excursion, unit)))) == expected
    assert set(session.scalars(select(Excursion.unit).where(below(Excursion.unit, unit)))) == expected


@pytest.mark.parametrize("unit", ["tr/10/d7/s71", "tr/10/d7"])
def test_the_page_of_a_school_or_a_district_is_read_from_an_index_without_sorting(session: Session, unit: str) -> None:
    session.execute(
        text(
            "INSERT INTO excursions (id, place, pupils, downloads, state, unit,"
            ' "case", sequence, opened_at, changed_at, version)'
            " SELECT gen_random_uuid(), 'Manyas', 20, 0, 'draft', 'tr/10/d' || n / 1000 || '/s' || n / 100,"
            " to_char(n, 'FM00000000'), 1, now(), now(), 1 FROM generate_series(1, 20000) AS n"
        )
    )
    session.execute(text("ANALYZE excursions"))

    plan = _plan(session, select(Excursion).where(lies_in(Excursion, unit)).order_by(Excursion.id.desc()).limit(51))

    column = "district" if unit.count("/") == 2 else "unit"
    assert f"Index Scan Backward using ix_excursions_{column}_id" in plan
    assert "Sort" not in plan


PLACES = ("Manyas", "Edremit", "Gönen")


def _pages(session: Session, wanted: Select[Excursion]) -> list[list[UUID]]:
    pages: list[list[UUID]] = []
    asked: dict[str, Any] = {"limit": 5}
    while True:
        found, following = page(session, wanted, Excursion.id, asked)
        pages.append([one.id for one in found])
        if following is None:
            return pages
        asked = {"limit": 5, "after": UUID(following)}


def test_what_is_somebodys_in_two_ways_comes_once_and_in_its_order(session: Session) -> None:
    """Those of a school and those to a place overlap; narrowed further, each way is; so does whatever knows of none."""
    row = {"pupils": 20, "opened_at": real_now(), "changed_at": real_now(), "version": 1}
    rows = [row | {"unit": UNITS[3 + n % 2], "place": PLACES[n % 3], "pupils": n} for n in range(40)]
    session.execute(insert(Excursion), rows)
    either = in_any_of(select(Excursion), [Excursion.unit == UNITS[3], Excursion.place == "Manyas"])
    few = also(either, lambda one: one.where(Excursion.pupils < 30))
    fewer = few.where(Excursion.pupils >= 4)

    for wanted, ways in ((either, 2), (few, 2), (fewer, 1)):
        expected = list(session.scalars(wanted.with_only_columns(Excursion.id).order_by(Excursion.id.desc())))
        pages = _pages(session, wanted)

        assert len(ways_of(wanted).each) == ways
        assert [one for found in pages for one in found] == expected
        assert {len(found) for found in pages[:-1]} == {5}


def test_whoever_has_no_unit_finds_nothing(session: Session) -> None:
    session.execute(
        insert(Excursion),
        [{"unit": "tr/06", "place": "", "pupils": 1, "opened_at": real_now(), "changed_at": real_now(), "version": 1}],
    )

    assert _pages(session, in_any_of(select(Excursion), [])) == [[]]
    assert len(_pages(session, in_any_of(select(Excursion), ways_to(Excursion, ["tr/06", "tr"])))[0]) == 1


def _plan(session: Session, wanted: Select[Excursion]) -> str:
    spoken = wanted.compile(dialect=postgresql.dialect(), compile_kwargs={"literal_binds": True})
    return "\n".join(session.scalars(text(f"EXPLAIN {str(spoken).replace(':', chr(92) + ':')}")))
