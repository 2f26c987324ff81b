"""New keys for what is kept closed: every T.C. kimlik no of a service closed with the newest, while people work on."""

from __future__ import annotations

import json
import os
from pathlib import Path
from threading import Event
from typing import Any

from joserfc.jwk import KeySet, OctKey
from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from chassis import db
from chassis.logs import log
from chassis.national_ids import ClosedNumber, Keys, keys
from chassis.service import load

AT_ONCE = 1_000
# As long as a row is held by somebody, which is never for long.
PAUSE = 1.0
USES = ("enc", "sig")


def add(file: Path) -> None:
    """A fresh key of each use at the end of the file: in force for whoever reads the file from now on."""
    fresh = KeySet([OctKey.generate_key(256, parameters={"use": use}, auto_kid=True) for use in USES])
    _write(file, [*_held(file), *fresh.as_dict(private=True)["keys"]])


def drop(file: Path) -> None:
    """Only the last key of each use stays: what is closed with another is closed for ever."""
    last = {key["use"]: key for key in _held(file)}
    _write(file, [last[use] for use in USES])


def _held(file: Path) -> list[Any]:
    return list(json.loads(file.read_text(encoding="ascii"))["keys"])


def _write(file: Path, held: list[Any]) -> None:
    """Whole or not at all, and for the eyes of the file's owner alone, whoever does it."""
    owner = file.stat()
    beside = file.with_name(f".{file.name}.new")
    beside.touch(mode=0o600)
    os.chown(beside, owner.st_uid, owner.st_gid)
    beside.write_text(json.dumps({"keys": held}), encoding="ascii")
    beside.replace(file)


def kept_by(package: str) -> list[type[ClosedNumber]]:
    """The tables of a service with closed numbers; none has to say so anywhere else."""
    load(package)
    return [model for model in ClosedNumber.__subclasses__() if model.__module__.startswith(f"{package}.")]


def renew_all(package: str) -> None:
    """Go on until no row of the service is closed with an older key; broken off, it is simply run again."""
    db.connect(1)
    for model in kept_by(package):
        renewed = 0
        while portion := _next_portion(model):
            renewed += portion
        log.info("numbers_closed_anew", service=package, kind=model.__name__, rows=renewed)


def _next_portion(model: type[ClosedNumber]) -> int:
    """So many rows, each portion kept by itself; where all that are left are held by somebody, wait for them."""
    while True:
        with db.transaction() as session:
            portion = renew(session, model, keys())
            if portion or session.scalar(select(model).where(is_old(model, keys())).limit(1)) is None:
                return portion
        Event().wait(PAUSE)


def renew(session: Session, model: type[ClosedNumber], ring: Keys, at_most: int = AT_ONCE) -> int:
    """Close some rows again, and say how many; a row that somebody else holds is left for the next portion."""
    old = select(model).where(is_old(model, ring)).limit(at_most).with_for_update(skip_locked=True, of=model)
    found = session.scalars(old).unique().all()
    for kept in found:
        ring.close(kept, ring.open(kept))
    return len(found)


def is_old(model: type[ClosedNumber], ring: Keys) -> ColumnElement[bool]:
    """Whether a row is closed, or found, with another key than the newest; one that was erased is neither."""
    is_closed, newest, finder = func.length(model.sealed) > 0, list(ring.closing)[-1], list(ring.finding)[-1]
    return is_closed & or_(model.sealed_with != newest, model.finder_key != finder)
