"""The engine of this process, which goes to the database of the test that runs."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from threading import Lock
from typing import Any

from sqlalchemy import Engine, event, make_url

from chassis import db

# What is done before anybody goes to the database of the test that runs.
_before: list[Callable[[], None]] = []
_alone = Lock()


@cache
def _engine() -> Engine:
    """One for all tests: what has been put into words for the database once is not put into words again."""
    engine = db.engine_of("postgresql+psycopg://", 16, attentive=False)

    @event.listens_for(engine, "do_connect")
    def go_where_the_test_is(_dialect: object, _record: object, _words: object, named: dict[str, Any]) -> Any:
        arrive()
        return db.Attentive.connect(**named | engine.url.translate_connect_args(username="user", database="dbname"))

    return engine


def arrive() -> None:
    """The database of the test that runs is there."""
    with _alone:
        for make in _before:
            make()
        _before.clear()


def is_there() -> bool:
    """Whether somebody has gone to it already."""
    return not _before


def connected(database_url: str, made_by: Callable[[], None] | None = None) -> Engine:
    """The transactions of this process are of this database; connections to the one before are not used again.

    One that is still to be made is made when somebody goes there.
    """
    engine = _engine()
    engine.dispose()
    engine.url = make_url(database_url)
    _before[:] = [made_by] if made_by else []
    return db.bind(engine)
