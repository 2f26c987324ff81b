"""`Idempotency-Key`: a call that is sent again, or twice at once, has one effect and equal answers."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import datetime

from flask import Request, Response
from sqlalchemy import LargeBinary, Row, bindparam, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Mapped, Session, mapped_column

from chassis import clock
from chassis.db import METADATA, ChassisBase
from chassis.errors import RuleNotMet

LONGEST_KEY = 200


class KeptAnswer(ChassisBase):
    """The answer that a key was given the first time; kept in the same transaction as the deed."""

    __tablename__ = "kept_answers"
    asker: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    request: Mapped[str]
    status: Mapped[int | None]
    body: Mapped[bytes | None] = mapped_column(LargeBinary)
    etag: Mapped[str | None]
    at: Mapped[datetime] = mapped_column(default=clock.real_now, index=True)


# Built once, on the table: by way of the entity the same three cost a request three times as much.
_TABLE = METADATA.tables["kept_answers"]
_MINE = (_TABLE.c.asker == bindparam("its_asker"), _TABLE.c.key == bindparam("its_key"))
_TAKE_KEY = insert(_TABLE).on_conflict_do_nothing().returning(_TABLE.c.key)
_ANSWERED = select(_TABLE.c.request, _TABLE.c.status, _TABLE.c.body, _TABLE.c.etag).where(*_MINE)
_KEEP = update(_TABLE).where(*_MINE).values(status=bindparam("status"), body=bindparam("body"), etag=bindparam("etag"))


def once(
    session: Session, request: Request, asker: str, deed: Callable[[], Response], said: bytes | None = None
) -> Response:
    """Do the deed, or give the answer that was kept for this key; `said` stands for a body that was read as it came.

    A second call with the same key waits for the first. Raises RuleNotMet where the key came with another call.
    """
    key = request.headers.get("Idempotency-Key", "")
    if not key:
        return deed()
    if len(key) > LONGEST_KEY or not key.isprintable():
        raise RuleNotMet("idempotency_key_invalid")
    digest = _digest(request, request.get_data() if said is None else said)
    mine = {"its_asker": asker, "its_key": key}
    row = {"asker": asker, "key": key, "request": digest, "at": clock.real_now()}
    if session.scalar(_TAKE_KEY, row) is None:
        kept = session.execute(_ANSWERED, mine).one()
        if kept.request != digest:
            raise RuleNotMet("idempotency_key_reused")
        return _again(kept)
    answer = deed()
    kept_now = {"status": answer.status_code, "body": answer.get_data(), "etag": answer.headers.get("ETag")}
    session.execute(_KEEP, mine | kept_now)
    return answer


def _again(kept: Row[str, int | None, bytes | None, str | None]) -> Response:
    answer = Response(kept.body or b"", status=kept.status or 200, content_type="application/json")
    answer.headers["Idempotency-Replayed"] = "true"
    if kept.etag:
        answer.headers["ETag"] = kept.etag
    return answer


def _digest(request: Request, said: bytes) -> str:
    whole = b"\n".join([request.method.encode(), request.full_path.encode(), said])
    return hashlib.sha256(whole).hexdigest()
