"""Who asks, and the bytes of their calls."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import repeat
from uuid import UUID, uuid4

import httpx
import orjson
from joserfc.jwk import OKPKey

from chassis.identity import Actor, Post, Role, sign
from deploy.local.keys import Keys

PRINCIPAL = "ipek.su"  # of the demo; the drafts lie at her school


@dataclass(frozen=True)
class Asker:
    """Somebody with a token, and the address below which they ask."""

    token: str
    below: str = ""

    def submits(self, ids: Iterable[UUID], path: str = "/v1/excursions/{}/submit") -> Iterator[bytes]:
        """Send one request after the other to the district; each call has a key of its own."""
        return (self._call("POST", path.format(one), b"{}", f"key-{secrets.token_hex(16)}") for one in ids)

    def lists(self, query: str = "limit=50", path: str = "/v1/excursions") -> Iterator[bytes]:
        """The same page again and again."""
        return repeat(self._call("GET", f"{path}?{query}"))

    def writes(self, path: str, unit: str) -> Iterator[bytes]:
        """The same request again and again, written anew each time."""
        body = orjson.dumps({"place": "Manyas Kuş Cenneti", "pupils": 30, "unit": unit})
        return repeat(self._call("POST", path, body))

    def _call(self, method: str, path: str, body: bytes = b"", key: str = "") -> bytes:
        head = [f"{method} {self.below}{path} HTTP/1.1", "Host: 127.0.0.1", f"Authorization: Bearer {self.token}"]
        if key:
            head.append(f"Idempotency-Key: {key}")
        if body:
            head += ["Content-Type: application/json", f"Content-Length: {len(body)}"]
        return "\r\n".join([*head, "", ""]).encode() + body


def at_the_service(  # one is asked for by who they are and where they serve
    keys: Keys,
    role: Role,
    unit: str,
    service: str = "excursions",
    person: UUID | None = None,
    branch: str | None = None,
) -> Asker:
    """As the gateway vouches for them, for as long as it takes to measure; nobody known where no person is named."""
    key = OKPKey.import_key(orjson.loads(keys.signing.read_bytes()))
    actor = Actor(person or uuid4(), (Post(role, unit, branch),))
    return Asker(sign(actor, service, key, timedelta(hours=2)))


@dataclass(frozen=True)
class Visitor:
    """Somebody at a browser, who has signed in."""

    cookie: str

    def opens(self, path: str) -> Iterator[bytes]:
        """The same page again and again."""
        head = [f"GET {path} HTTP/1.1", "Host: 127.0.0.1", "Accept: text/html", f"Cookie: {self.cookie}"]
        return repeat("\r\n".join([*head, "", ""]).encode())


def at_a_browser(port: int, person: str) -> Visitor:
    """Somebody of the demo."""
    with httpx.Client(base_url=f"http://127.0.0.1:{port}", trust_env=False, follow_redirects=True) as client:
        page = client.get("/sign-in", headers={"Accept": "text/html"}).raise_for_status().text
        token = page.partition('name="csrf_token" value="')[2].partition('"')[0]
        client.post("/demo/sign-in", data={"person": person, "csrf_token": token}).raise_for_status()
        return Visitor("; ".join(f"{name}={value}" for name, value in client.cookies.items()))


def at_the_gateway(port: int, service: str = "excursions", person: str = PRINCIPAL) -> Asker:
    """Somebody of the demo, with a token for the public API."""
    answer = httpx.post(f"http://127.0.0.1:{port}/demo/token", json={"person": person}, trust_env=False)
    return Asker(answer.raise_for_status().json()["token"], f"/api/{service}")
