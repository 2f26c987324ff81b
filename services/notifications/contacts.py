"""Where a person's mail goes: asked at the last moment, so that no address lies here.

The gateway says it of those whom the directory knows, and a service of those outside to whom it tells something.
"""

from __future__ import annotations

from time import monotonic
from uuid import UUID

import httpx

from chassis.settings import settings

CLIENT = "notifications"
SCOPE = "contacts"
KEPT_FOR = 60.0
_GONE = {404, 410}


class GatewayAway(Exception):
    """The gateway does not answer, or not as it should: no fault of the message."""


class ServiceAway(Exception):
    """A service does not say where the mail of somebody outside goes: no fault of the message, nor of any other."""


class Contacts:
    """The gateway, as one asks it with our own name."""

    def __init__(self) -> None:
        """Ask nothing yet."""
        self.gateway = httpx.Client(base_url=settings().gateway_url, timeout=httpx.Timeout(5), trust_env=False)
        self.token = ""
        self.known: dict[UUID, tuple[float, str | None]] = {}

    def email_of(self, person: UUID) -> str | None:
        """Their address; None for who has none, or has left. Raises GatewayAway."""
        return self._remembered(person, f"/api/gateway/v1/people/{person}/contact", GatewayAway)

    def email_outside(self, service: str, contact: UUID) -> str | None:
        """Of somebody whom this service alone knows; None as above. Raises GatewayAway, and ServiceAway."""
        return self._remembered(contact, f"/api/{service}/v1/outside-contacts/{contact}", ServiceAway)

    def _remembered(self, person: UUID, address_at: str, unsaid: type[Exception]) -> str | None:
        asked_at, address = self.known.get(person, (0.0, None))
        if asked_at and monotonic() - asked_at < KEPT_FOR:
            return address
        address = self._ask(address_at, unsaid)
        if len(self.known) > 10_000:  # noqa: PLR2004  # a bound, so that a long-lived worker does not grow
            self.known.clear()
        self.known[person] = (monotonic(), address)
        return address

    def close(self) -> None:
        """Let the connections go."""
        self.gateway.close()

    def _ask(self, address_at: str, unsaid: type[Exception]) -> str | None:
        """The address. Raises GatewayAway where nobody answers or we are not let in, and `unsaid` for any other no."""
        try:
            answer = self._get(address_at)
            if answer.status_code == httpx.codes.UNAUTHORIZED:
                self.token = ""
                answer = self._get(address_at)
        except (httpx.HTTPError, ValueError, KeyError) as trouble:
            raise GatewayAway(f"{type(trouble).__name__}: {_without_address(trouble)}") from trouble
        if answer.status_code in _GONE:
            return None
        if not answer.is_success:
            why = GatewayAway if answer.status_code == httpx.codes.UNAUTHORIZED else unsaid
            raise why(str(answer.status_code))
        try:
            return answer.json().get("email") or None
        except (ValueError, AttributeError) as trouble:
            raise unsaid(type(trouble).__name__) from trouble

    def _get(self, address_at: str) -> httpx.Response:
        self.token = self.token or self._sign_in()
        return self.gateway.get(address_at, headers={"Authorization": f"Bearer {self.token}"})

    def _sign_in(self) -> str:
        asked = {"grant_type": "client_credentials", "scope": SCOPE}
        answer = self.gateway.post("/oauth/token", data=asked, auth=(CLIENT, settings().client_secret))
        token: str = answer.raise_for_status().json()["access_token"]
        return token


def _without_address(trouble: Exception) -> str:
    """An answer that broke the rules may hold what belongs in no log."""
    return str(trouble.response.status_code) if isinstance(trouble, httpx.HTTPStatusError) else ""
