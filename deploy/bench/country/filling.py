"""Rows by the hundred thousand: a table's columns as SQL, and for those that nobody named what their type allows."""

from __future__ import annotations

from collections.abc import Mapping

import psycopg
from sqlalchemy import Column, Enum, LargeBinary, String, Table
from sqlalchemy.dialects.postgresql import JSONB, UUID
from sqlalchemy.types import Boolean, Date, DateTime, Integer, Numeric, Uuid

_OF_A_TYPE = (
    (Boolean, "false"),
    (JSONB, "'[]'"),
    (LargeBinary, "sha256(n::text::bytea)"),
    ((Integer, Numeric), "1"),
    (DateTime, "now()"),
    (Date, "current_date"),
    (String, "'–'"),
)


def made_id(kind: int, number: str = "n") -> str:
    """The id of so many of a kind, as SQL: they grow with the number, as ours grow with time."""
    return f"CAST('00000000-0000-7{kind:03}-8000-' || lpad(to_hex({number}), 12, '0') AS uuid)"


def keep(connection: psycopg.Connection, table: Table, source: str, said: Mapping[str, str]) -> None:
    """A row for each of the source, which counts them by `n`."""
    columns = [column for column in table.columns if column.computed is None]
    names = ", ".join(f'"{column.name}"' for column in columns)
    made = ", ".join(said.get(column.name) or _made(column) for column in columns)
    if unknown := set(said) - {column.name for column in columns}:
        raise ValueError(f"{table.name} has no {', '.join(sorted(unknown))}")
    connection.execute(f"INSERT INTO {table.name} ({names}) SELECT {made} FROM {source}".encode())  # our own words


def drawn(choices: tuple[str, ...], number: str = "n") -> str:
    """One of these in turn, as SQL."""
    listed = ", ".join("NULL" if one == "" else f"'{one}'" for one in choices)
    return f"(ARRAY[{listed}])[1 + ({number}) % {len(choices)}]"


def _made(column: Column[object]) -> str:
    if column.name == "case":
        return "lpad(to_hex(n), 8, '0')"
    if column.nullable:
        return "NULL"
    if isinstance(column.type, Uuid | UUID):
        return made_id(1)
    if isinstance(column.type, Enum):
        return f"'{column.type.enums[0]}'"
    return next(made for kinds, made in _OF_A_TYPE if isinstance(column.type, kinds))


class Unindexed:
    """Tables without the indexes that nothing else stands on, while they are filled; afterwards they have them again.

    A million rows are sorted into an index far sooner than they are put into it one by one.
    """

    def __init__(self, connection: psycopg.Connection) -> None:
        self.connection = connection
        self.made: list[str] = []

    def __enter__(self) -> None:
        found = self.connection.execute("""
            SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid) FROM pg_index
            JOIN pg_class ON pg_class.oid = indexrelid WHERE relnamespace = 'public'::regnamespace
            AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)""").fetchall()
        for name, definition in found:
            self.connection.execute(f"DROP INDEX {name}".encode())
            self.made.append(definition)

    def __exit__(self, *_: object) -> None:
        self.connection.execute("SET maintenance_work_mem = '512MB'")
        for definition in self.made:
            self.connection.execute(definition.encode())
