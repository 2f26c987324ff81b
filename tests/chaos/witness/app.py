"""Every event leaves a row; one that is poison raises, or kills its listener, after it has left it."""

from __future__ import annotations

import os
import signal
from collections.abc import Sequence

from sqlalchemy import text
from sqlalchemy.orm import Session

from chassis import db
from chassis.service import Service
from chassis.subscriptions import Heard, Listener, Never, OnEvery

_EFFECT = text("INSERT INTO effects (event_id, subject, sequence) VALUES (:id, :subject, :sequence)")
_POISON = text("SELECT subject, sequence, how FROM poison WHERE subject = ANY(:subjects)")
_KILLED = text("DELETE FROM poison WHERE how = 'kills once'")


def write_down(session: Session, events: Sequence[Heard]) -> None:
    """One row for each event, in the order in which they are heard."""
    rows = [{"id": one.id, "subject": one.subject, "sequence": one.sequence} for one in events]
    session.execute(_EFFECT, rows)
    poison = session.execute(_POISON, {"subjects": [one.subject for one in events]}).all()
    heard = {(one.subject, one.sequence) for one in events}
    for how in (how for subject, sequence, how in poison if (subject, sequence) in heard):
        if how == "kills once":
            with db.transaction() as other:
                other.execute(_KILLED)
            os.kill(os.getpid(), signal.SIGKILL)
        raise Never("the witness was told to refuse this one")


SERVICE = Service(package="tests.chaos.witness", listener=Listener(OnEvery(write_down)))
