"""Connections to the database are kept, and one whose server has gone is never handed to a request."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack

from sqlalchemy import Engine, text

from chassis.db import engine_of


def _all(engine: Engine) -> set[int]:
    """Take every connection of the pool at once; answer the server's number for each."""
    with ExitStack() as stack:
        taken = [stack.enter_context(engine.connect()) for _ in range(3)]
        return {one.execute(text("SELECT pg_backend_pid()")).scalar_one() for one in taken}


def test_a_connection_that_the_server_has_closed_is_replaced(service_database: Callable[[str], str]) -> None:
    url = service_database("tests.excursions")
    engine, other = engine_of(url, 3), engine_of(url, 1)
    before = _all(engine)
    with other.connect() as connection:
        for number in before:
            connection.execute(text("SELECT pg_terminate_backend(:number, 10000)"), {"number": number})

    after = _all(engine)

    assert len(after) == 3
    assert not before & after
    engine.dispose()
    other.dispose()


def test_a_connection_is_kept_from_one_transaction_to_the_next(service_database: Callable[[str], str]) -> None:
    engine = engine_of(service_database("tests.excursions"), 3)

    assert _all(engine) == _all(engine)
    engine.dispose()
