"""Programs of others that ask in their own name (OAuth 2.0 client credentials), as the file KOPRU_CLIENTS lists them.

[{"id": "…", "secret_hash": "scrypt:…", "scopes": ["contacts"], "posts": [{"role": "auditor", "unit": "tr"}]}]
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import orjson
from flask import Blueprint, Response, request
from werkzeug.security import check_password_hash

from chassis.answers import json
from chassis.errors import NotSignedIn
from chassis.identity import Actor, Post, Role
from chassis.settings import settings
from gateway import attempts, tokens

routes = Blueprint("clients", __name__)
# Compared with where no such client is known, so that the time taken does not tell which are.
_NOBODY = "scrypt:32768:8:1$bm9ib2R5bm9ib2R5$" + "0" * 128


@dataclass(frozen=True)
class Client:
    """A program, what it may ask for, and in which posts it acts at the services."""

    id: str
    secret_hash: str
    scopes: frozenset[str]
    posts: tuple[Post, ...]


def actor(client_id: str) -> Actor:
    """The Actor a client is. Raises NotSignedIn for one that is not in the file any more."""
    client = clients().get(client_id)
    if client is None:
        raise NotSignedIn
    return Actor(None, client.posts, client.id, client.scopes)


@lru_cache(maxsize=1)
def clients() -> Mapping[str, Client]:
    """Every client by its id."""
    file = settings().clients
    rows = orjson.loads(file.read_bytes()) if file else []
    return {row["id"]: _client(row) for row in rows}


def _client(row: dict[str, object]) -> Client:
    posts = tuple(Post(Role(post["role"]), post["unit"]) for post in row.get("posts", []))  # type: ignore[attr-defined]  # as the file is written
    return Client(str(row["id"]), str(row["secret_hash"]), frozenset(row.get("scopes", [])), posts)  # type: ignore[call-overload]  # as above


@routes.post("/oauth/token")
def token() -> Response:
    """A token for a client that shows its secret (RFC 6749, 4.4)."""
    client_id, secret = _shown()
    if request.form.get("grant_type") != "client_credentials":
        return _refused(400, "unsupported_grant_type")
    client = clients().get(client_id)
    guess = attempts.count("client", client_id if client else attempts.address(), most=10, within=900)
    if not check_password_hash(client.secret_hash if client else _NOBODY, secret) or client is None:
        return _refused(401, "invalid_client")
    guess.forgive()
    if not client.scopes.issuperset(wanted := request.form.get("scope", "").split()):
        return _refused(400, "invalid_scope")
    signed, _ = tokens.for_api(Actor(None, client=client.id), tokens.CLIENT_LIFETIME)
    seconds = int(tokens.CLIENT_LIFETIME.total_seconds())
    scope = " ".join(sorted(wanted or client.scopes))
    return json({"access_token": signed, "token_type": "Bearer", "expires_in": seconds, "scope": scope})


def _shown() -> tuple[str, str]:
    """The id and the secret, from the header or the form."""
    basic = request.headers.get("Authorization", "")
    if basic[:6].lower() == "basic ":
        try:
            said = base64.b64decode(basic[6:], validate=True).decode()
        except (binascii.Error, UnicodeDecodeError):
            return "", ""
        client_id, _, secret = said.partition(":")
        return client_id, secret
    return request.form.get("client_id", ""), request.form.get("client_secret", "")


def _refused(status: int, error: str) -> Response:
    """As RFC 6749, 5.2, wants it, which is not problem+json."""
    answer = json({"error": error}, status)
    if status == NotSignedIn.status:
        answer.headers["WWW-Authenticate"] = "Basic"
    return answer
