"""A refusal has a status, a code and a sentence; one place turns it into application/problem+json (RFC 9457)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


class Problem(Exception):
    """A refusal that a person or a machine is told in Turkish or English.

    `code` names the text `problem.<code>` or `rule.<code>`; `errors` says it field by field;
    `source` is the paragraph of the guide or the ledger row it rests on.
    """

    status = 500

    def __init__(
        self,
        code: str = "",
        *,
        errors: Mapping[str, Any] | None = None,
        source: str = "",
        extra: Mapping[str, Any] | None = None,
        **values: object,
    ) -> None:
        super().__init__(code or self.code)
        self.code = code or self.code
        self.errors = errors
        self.source = source
        self.extra = extra or {}
        self.values = values

    code = "internal_error"


class Malformed(Problem):
    """It cannot be read at all."""

    status = 400
    code = "malformed"


class NotSignedIn(Problem):
    """No token, or a forged or expired one."""

    status = 401
    code = "not_signed_in"


class NotAllowed(Problem):
    """You may see it, but your role never does this."""

    status = 403
    code = "role_not_allowed"


class NotFound(Problem):
    """There is none, or none you may see."""

    status = 404
    code = "not_found"


class Conflict(Problem):
    """Wrong state; a seat is taken; someone saved before you."""

    status = 409
    code = "invalid_transition"


class Stale(Problem):
    """What you changed has been changed since you read it."""

    status = 412
    code = "stale_version"


class TooLarge(Problem):
    """More than is taken in one call."""

    status = 413
    code = "too_large"


class WrongKind(Problem):
    """Not JSON where JSON is expected, or a file of another kind."""

    status = 415
    code = "wrong_content_type"


class RuleNotMet(Problem):
    """Well formed, but a field or a rule of the programme says no."""

    status = 422
    code = "validation_failed"


class MustMatch(Problem):
    """An edit has to say which version it changes."""

    status = 428
    code = "if_match_required"


class TooMany(Problem):
    """Asked more often than is allowed; it says after how many seconds it may be asked again."""

    status = 429
    code = "too_many"

    def __init__(self, retry_after: int) -> None:
        super().__init__(extra={"retry_after": retry_after}, retry_after=retry_after)


class Unavailable(Problem):
    """Something this needs is away for now; ask again after a few seconds."""

    status = 503
    code = "unavailable"
