"""Who covers a unit finds the things that lie there, and an index has them in the order of a list."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import Select, insert, select, text
from sqlalchemy.dialects import postgresql
from sqlalchemy.orm import Session, sessionmaker

from chassis.clock import real_now
from chassis.db import engine_of
from chassis.identity import covers
from chassis.scope import below, lies_in
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
            'INSERT INTO excursions (id, place, pupils, state, unit, "case", sequence, opened_at, changed_at, version)'
            " SELECT gen_random_uuid(), 'Manyas', 20, 'draft', 'tr/10/d' || n / 1000 || '/s' || n / 100,"
            " to_char(n, 'FM00000000'), 1, now(), now(), 1 FROM generate_series(1, 20000) AS n"
        )
    )
    session.execute(text("ANALYZE excursions"))

    plan = _plan(session, select(Excursion).where(lies_in(Excursion, unit)).order_by(Excursion.id.desc()).limit(51))

    column = "district" if unit.count("/") == 2 else "unit"
    assert f"Index Scan Backward using ix_excursions_{column}_id" in plan
    assert "Sort" not in plan


def _plan(session: Session, wanted: Select[Excursion]) -> str:
    spoken = wanted.compile(dialect=postgresql.dialect(), compile_kwargs={"literal_binds": True})
    return "\n".join(session.scalars(text(f"EXPLAIN {str(spoken).replace(':', chr(92) + ':')}")))
