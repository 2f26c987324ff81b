"""`Idempotency-Key`: a call that is sent again, or twice at once, has one effect and equal answers."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import datetime
from typing import Any

from flask import Request, Response
from sqlalchemy import LargeBinary
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Mapped, Session, mapped_column

from chassis import clock
from chassis.db import ChassisBase
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


def once(session: Session, request: Request, asker: str, deed: Callable[[], Response]) -> Response:
    """Do the deed, or give the answer that was kept for this key.

    A second call with the same key waits for the first. Raises RuleNotMet where the key came with another call.
    """
    key = request.headers.get("Idempotency-Key", "")
    if not key:
        return deed()
    if len(key) > LONGEST_KEY or not key.isprintable():
        raise RuleNotMet("idempotency_key_invalid")
    digest = _digest(request)
    row: dict[str, Any] = {"asker": asker, "key": key, "request": digest, "at": clock.real_now()}
    fresh = session.scalar(insert(KeptAnswer).values(row).on_conflict_do_nothing().returning(KeptAnswer.key))
    kept = session.get_one(KeptAnswer, (asker, key))
    if fresh is None:
        if kept.request != digest:
            raise RuleNotMet("idempotency_key_reused")
        return _again(kept)
    answer = deed()
    kept.status, kept.body, kept.etag = answer.status_code, answer.get_data(), answer.headers.get("ETag")
    return answer


def _again(kept: KeptAnswer) -> Response:
    answer = Response(kept.body or b"", status=kept.status or 200, content_type="application/json")
    answer.headers["Idempotency-Replayed"] = "true"
    if kept.etag:
        answer.headers["ETag"] = kept.etag
    return answer


def _digest(request: Request) -> str:
    said = b"\n".join([request.method.encode(), request.full_path.encode(), request.get_data()])
    return hashlib.sha256(said).hexdigest()
