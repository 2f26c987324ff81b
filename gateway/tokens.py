"""The gateway's key signs two kinds of tokens: short ones for a service, and longer ones for those who use the API."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import lru_cache

import orjson
from flask import Blueprint, Response
from joserfc.jwk import OKPKey

from chassis import clock
from chassis.identity import Actor, sign
from chassis.settings import MissingSettingError, settings

API = "gateway"
PERSON_LIFETIME = timedelta(hours=12)
CLIENT_LIFETIME = timedelta(hours=1)
# A token lives five minutes and is used for one at most, so that one on its way never runs out.
REUSED_FOR = 60

routes = Blueprint("tokens", __name__)


def for_service(actor: Actor, service: str) -> str:
    """The token with which a service is asked on behalf of somebody; posts that have changed make another one."""
    return _signed(actor, service, int(clock.real_now().timestamp()) // REUSED_FOR)


@lru_cache(maxsize=20_000)
def _signed(actor: Actor, service: str, _in_minute: int) -> str:
    return sign(actor, service, signing_key())


def for_api(actor: Actor, lifetime: timedelta) -> tuple[str, datetime]:
    """A token for the gateway's own API, which says who, but no posts: those are read at each request; and its end."""
    asks = Actor(actor.person, client=actor.client)
    return sign(asks, API, signing_key(), lifetime), clock.real_now() + lifetime


@lru_cache(maxsize=1)
def signing_key() -> OKPKey:
    """The private key, which nobody but the gateway has."""
    file = settings().signing_key
    if file is None:
        raise MissingSettingError("KOPRU_SIGNING_KEY", "is not set")
    return OKPKey.import_key(orjson.loads(file.read_bytes()))


@routes.get("/.well-known/jwks.json")
def public_keys() -> Response:
    """The keys with which anybody checks a token."""
    return Response(settings().token_keys.read_bytes(), content_type="application/jwk-set+json")
