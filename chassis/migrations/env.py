"""How Alembic reaches a service's database; `chassis.migrate` starts it."""

from __future__ import annotations

from typing import Any

from alembic import context
from sqlalchemy import Connection, MetaData, text

# Two that migrate the same database at once: the second waits, and then finds nothing to do.
_ONE_AT_A_TIME = text("SELECT pg_advisory_xact_lock(7236100)")


def _is_ours(target: object, name: str | None, kind: str, _reflected: bool, _compared: object) -> bool:  # noqa: FBT001  # Alembic's own signature
    """The chassis's history is compared without the tables of the services that build on it."""
    known = {table for metadata in context.config.attributes["metadata"] for table in metadata.tables}
    return kind != "table" or name in known or context.config.attributes["all_tables"]


def _migrate(connection: Connection) -> None:
    metadata: list[MetaData] = context.config.attributes["metadata"]
    settings: dict[str, Any] = {"target_metadata": metadata, "include_object": _is_ours, "compare_type": True}
    context.configure(connection=connection, **settings)
    with context.begin_transaction():
        connection.execute(_ONE_AT_A_TIME)
        context.run_migrations()


_migrate(context.config.attributes["connection"])
