"""One database and one user per service; one request, one transaction."""

from __future__ import annotations

import select
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeVar

import orjson
import psycopg
from psycopg.abc import PQGen
from sqlalchemy import Connection, Engine, Enum, MetaData, create_engine, event
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.exc import InvalidatePoolError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, declared_attr, sessionmaker
from sqlalchemy.types import DateTime

from chassis.settings import settings

_NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}

# Kept as their codes in plain text: a new state is no change of a type, and two models may each have a `State`.
_CHOICE = Enum(StrEnum, native_enum=False, length=40, values_callable=lambda choices: [one.value for one in choices])
_TYPES = {
    datetime: DateTime(timezone=True),
    StrEnum: _CHOICE,
    dict[str, Any]: JSONB,
    list[str]: JSONB,
    list[dict[str, Any]]: JSONB,
}

# A person gives up before the database does: no statement, lock or idle transaction may hold the rest up.
_TIMEOUTS = "-c statement_timeout=5s -c lock_timeout=2s -c idle_in_transaction_session_timeout=30s -c timezone=UTC"

# Of a client whose machine or line is gone the server hears nothing: it asks, and lets go of what that one had locked.
_NOTICES_THE_LOST = " -c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3"
# Longer than any statement may take: a server that is silent for so long is gone, or the line to it is.
ANSWERS_WITHIN = 10.0

sessions = sessionmaker(expire_on_commit=False)
readers = sessionmaker(expire_on_commit=False)

Answered = TypeVar("Answered")


def tables() -> MetaData:
    """Room for the tables of one service, apart from every other's."""
    return MetaData(naming_convention=_NAMES)


class Base(DeclarativeBase):
    """What a model is made from; each service has a subclass of its own, abstract, with its own `metadata`."""

    __abstract__ = True
    type_annotation_map = _TYPES


class ChassisBase(Base):
    """The tables that every service's database has."""

    __abstract__ = True
    metadata = tables()


METADATA = ChassisBase.metadata


class Versioned:
    """One optimistic lock: of two people who save at once, one wins and the other is told (409 or 412)."""

    version: Mapped[int]

    @declared_attr.directive
    @classmethod
    def __mapper_args__(cls) -> dict[str, Any]:
        """SQLAlchemy counts the column up with each change and refuses a row that moved on."""
        return {"version_id_col": cls.__table__.c.version}  # type: ignore[attr-defined]  # a mapped class has a table


def dumps(value: object) -> str:
    """JSON as the database and the bus get it: UTC with Z, keys sorted, so that equal things have equal text."""
    options = orjson.OPT_UTC_Z | orjson.OPT_SORT_KEYS | orjson.OPT_NON_STR_KEYS
    return orjson.dumps(value, default=_money, option=options).decode()


def _money(value: object) -> str:
    """An amount as text, to its last place: no reader makes a binary fraction of it."""
    if isinstance(value, Decimal):
        return str(value)
    raise TypeError(type(value).__name__)


class Attentive(psycopg.Connection[Any]):
    """Gives up a server that does not answer: the library itself would wait for ever on a line that swallows all."""

    def wait(self, gen: PQGen[Answered], interval: float = 0.1, timeout: float | None = None) -> Answered:
        """As psycopg's; what was under way is lost with the connection."""
        if timeout is not None:
            # Somebody waits who is prepared to hear nothing: for a notification.
            return super().wait(gen, interval, timeout)
        try:
            return super().wait(gen, interval, ANSWERS_WITHIN)
        except psycopg.errors._WaitTimeout:  # noqa: SLF001  # psycopg has no public name for it
            self.pgconn.finish()
            raise


def engine_of(url: str, connections: int, *, options: str = _TIMEOUTS, attentive: bool = True) -> Engine:
    """An engine with as many connections as there are threads; one too many waits five seconds, then 503."""
    engine = create_engine(
        url,
        pool_size=connections,
        max_overflow=0,
        pool_timeout=5,
        json_serializer=dumps,
        json_deserializer=orjson.loads,
        connect_args={"options": options + _NOTICES_THE_LOST, "connect_timeout": 5},
    )
    event.listen(engine, "checkout", _check_line)
    if attentive:
        event.listen(engine, "do_connect", lambda _dialect, _record, words, named: Attentive.connect(*words, **named))
    return engine


def _check_line(connection: Any, *_: object) -> None:
    """Take no connection whose server has gone; a ping would tell too, but cost every request a round trip."""
    # A server that went has said so or closed its end; one that is there says nothing before it is asked.
    line = select.poll()
    line.register(connection.fileno(), select.POLLIN)
    if line.poll(0):
        raise InvalidatePoolError


def connect(connections: int) -> Engine:
    """Bind this process's transactions to the service's own database."""
    return bind(engine_of(settings().database_url, connections))


def bind(engine: Engine) -> Engine:
    """Let this process's transactions be of this engine."""
    sessions.configure(bind=engine)
    readers.configure(bind=engine.execution_options(isolation_level="AUTOCOMMIT"))
    return engine


@contextmanager
def transaction() -> Iterator[Session]:
    """One request, one transaction: what is done inside is kept together, or not at all."""
    with sessions.begin() as session:
        yield session


@contextmanager
def reading() -> Iterator[Session]:
    """One request that only reads: a statement sees as much as in a transaction, and needs no BEGIN and COMMIT."""
    with readers() as session:
        yield session


@contextmanager
def reading_rows() -> Iterator[Connection]:
    """As `reading`, where rows are enough: a session is for objects, and costs more than a short question."""
    engine: Engine = readers.kw["bind"]
    with engine.connect() as connection:
        yield connection


@event.listens_for(readers, "before_flush")
def _refuse(*_: object) -> None:
    message = "whoever changes something does it in a transaction"
    raise RuntimeError(message)
