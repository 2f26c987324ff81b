"""A work of every service whose things are packages: it makes what was asked for, once."""

from __future__ import annotations

import tempfile
from threading import Event
from typing import Any

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from chassis import clock
from chassis.db import transaction
from chassis.files.store import digest_of, store
from chassis.identity import SYSTEM
from chassis.logs import log, mask
from chassis.packages.model import Packed, State
from chassis.packages.packing import NotYet, pack
from chassis.processes import Process, Step
from chassis.service import Service
from chassis.transitions import take

EVERY = 0.5
# While files are read the database is asked nothing; it would take us for gone.
_PATIENCE = text("SET LOCAL idle_in_transaction_session_timeout = '15min'")


def run(service: Service, stop: Event) -> None:
    """Make what waits, until told to stop."""
    processes = [process for process in service.processes if any(row.packs for row in process.steps)]
    while not stop.is_set():
        if not sum(make_next(process) for process in processes):
            stop.wait(EVERY)


def make_next(process: Process) -> bool:
    """Make the package that waits longest; False where none does."""
    row = next(step for step in process.steps if step.packs)
    with transaction() as session:
        package = _take_in_hand(session, process.model)
        if package is None:
            return False
        try:
            with session.begin_nested():
                _make(session, process, row, package)
        except Exception as why:  # noqa: BLE001  # whatever it was, the others go on and this one is tried again
            _put_off(package, why)
    return True


def _take_in_hand(session: Session, model: type[Any]) -> Any:
    """One that nobody else has in hand: its row is locked until it is made. Should we die, another makes it."""
    waiting = select(model).where(model.state == State.WAITING, model.try_at <= clock.real_now())
    package = session.scalar(waiting.order_by(model.try_at).limit(1).with_for_update(skip_locked=True))
    if package is not None:
        session.execute(_PATIENCE)
    return package


def _make(session: Session, process: Process, row: Step, package: Packed) -> None:
    assert row.packs  # noqa: S101  # the row was chosen for it
    with tempfile.TemporaryFile() as file:
        files = pack(file, row.packs(session, package), package.opened_at)
        sha256, size = digest_of(file)
        # Before the commit: what is told to be there is there.
        store().keep(file, sha256)
    take(session, process, row.action, package, SYSTEM, {"sha256": sha256, "size": size, "files": files})
    log.info("package_made", package_id=str(package.id), files=files, size=size)


def _put_off(package: Packed, why: Exception) -> None:
    package.attempts += 1
    package.last_error = mask(f"{type(why).__name__}: {why}")
    package.try_at = clock.again_at(package.attempts)
    told = log.info if isinstance(why, NotYet) else log.exception
    told("package_not_made", package_id=str(package.id), why=package.last_error)
