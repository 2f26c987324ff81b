"""A database that falls silent must not hold anybody for ever."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from threading import Timer

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from chassis import db
from tests.chassis.bus import Bus
from tests.chassis.line import Line

ASK = text("SELECT 1")


@pytest.fixture
def clogged(bus: Bus) -> Iterator[Line]:
    with closing(Line(bus.database_url)) as line:
        # So that whoever does wait for ever is a red test and not one without an end.
        mending = Timer(60, line.mend)
        mending.start()
        yield line
        mending.cancel()


def test_a_database_that_answers_no_more_is_given_up(clogged: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = db.engine_of(clogged.url, 1)
    with engine.connect() as connection:
        connection.execute(ASK)
        monkeypatch.setattr(db, "ANSWERS_WITHIN", 1.0)
        clogged.flows.clear()

        with pytest.raises(OperationalError) as raised:
            connection.execute(ASK)

    assert raised.value.connection_invalidated
    engine.dispose()


def test_the_server_asks_whether_its_client_is_still_there(bus: Bus) -> None:
    assert [tuple(one) for one in bus.ask("SHOW tcp_keepalives_idle")] == [("10",)]
