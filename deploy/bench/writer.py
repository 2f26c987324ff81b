"""`python -m deploy.bench.writer OUTBOX DATABASE COUNT RATE`: one transaction after the other tells one event each."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import UUID

import orjson
from sqlalchemy import text
from sqlalchemy.orm import Session

from chassis import outbox, waking
from chassis.db import engine_of, sessions
from deploy.bench.bodies import events
from deploy.local.programs import Program, surroundings

_PLAIN = text("INSERT INTO outbox (event_id, body) VALUES (:id, :body)")


def through_chassis(session: Session, event: dict[str, Any]) -> None:
    """As every transition of ours does it."""
    outbox.put(
        session,
        event_id=UUID(event["id"]),
        thing_type="thing",
        thing_id=UUID(event["subject"]),
        sequence=event["sequence"],
        type=event["type"],
        payload=event,
        occurred_at=datetime.fromisoformat(event["time"]),
    )


def by_hand(session: Session, event: dict[str, Any]) -> None:
    """Into the outbox of `reference`."""
    session.execute(_PLAIN, {"id": event["id"], "body": orjson.dumps(event).decode()})


OUTBOXES: dict[str, Callable[[Session, dict[str, Any]], None]] = {"chassis": through_chassis, "reference": by_hand}


def program(which: str, database: str, count: int, rate: float) -> Program:
    """The module itself, to be started."""
    command = (sys.executable, "-m", "deploy.bench.writer", which, database, str(count), str(rate))
    needed = {"KOPRU_DATABASE_URL": database, "KOPRU_AMQP_URL": "amqp://nobody", "KOPRU_TOKEN_KEYS": os.devnull}
    return Program(f"writer-{which}", command, surroundings() | needed)


def main(which: str, database: str, count: str, rate: str) -> None:
    """Say of each event when its commit began, so that the commit counts as part of the way."""
    engine = engine_of(database, 1)
    sessions.configure(bind=engine)
    # As a web process does: who has told something wakes the relay.
    waking.begin()
    began = time.monotonic()
    with sessions() as session:
        for place, event in enumerate(events(int(count))):
            if float(rate):
                time.sleep(max(0.0, began + place / float(rate) - time.monotonic()))
            OUTBOXES[which](session, event)
            at = time.time()
            session.commit()
            print(event["subject"], event["sequence"], f"{at:.6f}")
    print(f"{time.time():.6f}")
    engine.dispose()


if __name__ == "__main__":
    main(*sys.argv[1:])
