"""Many rows at once by COPY: twenty thousand people of a file, or the nation of a benchmark."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from itertools import islice
from typing import Any

from psycopg import sql
from sqlalchemy.orm import DeclarativeBase, Session

from chassis.db import dumps
from gateway.directory.model import columns_of

# A statement has five seconds; a portion this large takes a fraction of one.
PORTION = 5_000


def copy_rows(session: Session, rows: Sequence[DeclarativeBase]) -> None:
    """Keep rows of one table that the session has not met."""
    if rows:
        first = {"version": 1} if "version" in rows[0].__table__.columns else {}
        copy_values(session, rows[0].__tablename__, (columns_of(row) | first for row in rows))


def copy_values(session: Session, table: str, rows: Iterable[Mapping[str, Any]]) -> None:
    """Keep rows given by column; the session's own changes go first."""
    session.flush()
    cursor = session.connection().connection.cursor()
    waiting = iter(rows)
    while portion := list(islice(waiting, PORTION)):
        columns = sql.SQL(", ").join(map(sql.Identifier, portion[0]))
        with cursor.copy(sql.SQL("COPY {} ({}) FROM STDIN").format(sql.Identifier(table), columns)) as copying:
            for row in portion:
                copying.write_row([_as_kept(value) for value in row.values()])
    cursor.close()


def _as_kept(value: Any) -> Any:
    if isinstance(value, dict | list):
        return dumps(value)
    return value.value if isinstance(value, StrEnum) else value
