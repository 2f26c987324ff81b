"""Who is signed in at a browser: a random token in a cookie, of which the database keeps only the SHA-256.

A visitor who has not signed in has a token too, against which forms are checked, but no row. Times are real, also where
the demo's clock is moved.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from flask import Response, g, request
from sqlalchemy import delete, or_, update
from sqlalchemy.orm import Mapped, mapped_column

from chassis import clock
from chassis.db import transaction
from chassis.errors import NotAllowed
from chassis.settings import settings
from gateway.tables import Base

IDLE = timedelta(minutes=60)
LONGEST = timedelta(hours=12)
# Long enough to type a password at the identity provider's.
SIGNING_IN = timedelta(minutes=15)
SEEN_EVERY = timedelta(minutes=1)
_TOKEN_LENGTH = len(secrets.token_urlsafe(32))


class WebSession(Base):
    """A browser at which somebody is signed in, or is about to sign in."""

    __tablename__ = "web_sessions"
    token_hash: Mapped[bytes] = mapped_column(primary_key=True)
    person: Mapped[UUID | None] = mapped_column(index=True)
    post: Mapped[str | None]
    language: Mapped[str | None]
    kept: Mapped[dict[str, Any]] = mapped_column(default=dict)
    began_at: Mapped[datetime] = mapped_column(default=clock.real_now)
    seen_at: Mapped[datetime] = mapped_column(default=clock.real_now, index=True)

    def is_over(self, now: datetime) -> bool:
        """Left alone too long, or open too long."""
        idle, longest = (IDLE, LONGEST) if self.person else (SIGNING_IN, SIGNING_IN)
        return now - self.seen_at > idle or now - self.began_at > longest


def current() -> WebSession | None:
    """The session of this request, read once."""
    if "web_session" not in g:
        # Should the database be away, the page that says so must not ask it again.
        g.web_session = None
        g.web_session = _found(token) if (token := _token()) else None
    found: WebSession | None = g.web_session
    return found


def begin(person: UUID | None, **kept: Any) -> WebSession:
    """A new session with a new token; the one before, which somebody else may have planted, is over."""
    before = current()
    end()
    g.session_token = secrets.token_urlsafe(32)
    g.web_session = WebSession(
        token_hash=_hash(g.session_token), person=person, kept=kept, language=before.language if before else None
    )
    with transaction() as session:
        session.add(g.web_session)
    return current_or_new()


def current_or_new() -> WebSession:
    """The session of this request; one in which nobody is signed in where there was none."""
    return current() or begin(None)


def end() -> None:
    """Sign out: the token is worth nothing from now on."""
    if token := _token():
        with transaction() as session:
            session.execute(delete(WebSession).where(WebSession.token_hash == _hash(token)))
    g.web_session = None
    g.session_token = ""


def keep(**changed: Any) -> None:
    """Write into the session: `post`, `language`, or a new `kept`."""
    visit = current_or_new()
    for name, value in changed.items():
        setattr(visit, name, value)
    with transaction() as session:
        session.execute(update(WebSession).where(WebSession.token_hash == visit.token_hash).values(changed))


def end_all_of(person: UUID) -> None:
    """Sign somebody out everywhere."""
    with transaction() as session:
        session.execute(delete(WebSession).where(WebSession.person == person))


def form_token() -> str:
    """What a form sends back to show that it is ours: it belongs to this browser's cookie alone."""
    if not _token():
        g.session_token = secrets.token_urlsafe(32)
    return _form_token_of(_token())


def check_form_token() -> None:
    """Raises NotAllowed where a change comes with the cookie but not from a form of ours (CSRF)."""
    said = request.headers.get("X-CSRF-Token") or request.form.get("csrf_token", "")
    if not _token() or not hmac.compare_digest(said.encode(), _form_token_of(_token()).encode()):
        raise NotAllowed("form_expired")


def set_cookie(response: Response) -> Response:
    """Tell the browser its new token, or to forget the old one."""
    token = g.get("session_token")
    if token is not None:
        https = is_https()
        life = None if token else 0
        response.set_cookie(cookie_name(), token, max_age=life, path="/", secure=https, httponly=True, samesite="Lax")
    return response


def is_https() -> bool:
    """Whether people reach us by https."""
    return settings().public_url.startswith("https://")


def cookie_name() -> str:
    """With the prefix, a browser takes the cookie from this very host by https, and from nobody else."""
    return "__Host-kopru" if is_https() else "kopru"


def forget_old() -> None:
    """Forget the sessions that are over."""
    now = clock.real_now()
    unsigned = WebSession.person.is_(None) & (WebSession.began_at < now - SIGNING_IN)
    with transaction() as session:
        old = or_(WebSession.seen_at < now - IDLE, WebSession.began_at < now - LONGEST, unsigned)
        session.execute(delete(WebSession).where(old))


def _token() -> str:
    """The browser's token: the one just given, else the one it sent."""
    if "session_token" in g:
        return str(g.session_token)
    sent = request.cookies.get(cookie_name(), "")
    return sent if len(sent) == _TOKEN_LENGTH and sent.isascii() else ""


def _found(token: str) -> WebSession | None:
    now = clock.real_now()
    with transaction() as session:
        visit = session.get(WebSession, _hash(token))
        if visit is None or visit.is_over(now):
            return None
        if now - visit.seen_at > SEEN_EVERY:
            visit.seen_at = now
        return visit


def _hash(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()


def _form_token_of(token: str) -> str:
    return hmac.new(settings().secret.encode(), token.encode(), hashlib.sha256).hexdigest()
