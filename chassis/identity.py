"""Who asks, in which posts, and which units those cover; a signed token carries it from the gateway to a service."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from functools import lru_cache
from typing import Any
from uuid import UUID

import orjson
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet, OKPKey

from chassis import clock
from chassis.errors import NotSignedIn
from chassis.settings import settings

ALGORITHM = "Ed25519"
LIFETIME = timedelta(minutes=5)
SCHOOL, DISTRICT, PROVINCE, MINISTRY = 4, 3, 2, 1
# The unit above all others.
ROOT = "tr"


class Role(StrEnum):
    """The roles of ledger 4.1, and the system itself."""

    TEACHER = "teacher"
    ZUMRE_HEAD = "zumre_head"
    DEPUTY_PRINCIPAL = "deputy_principal"
    PRINCIPAL = "principal"
    PARTNERSHIP_COORDINATOR = "partnership_coordinator"
    DISTRICT_OFFICER = "district_officer"
    PROVINCE_OFFICER = "province_officer"
    OGM_OFFICER = "ogm_officer"
    OYGGM_OFFICER = "oyggm_officer"
    MINISTRY_UNIT_OFFICER = "ministry_unit_officer"
    TRAINER = "trainer"
    BIGEP_BODY_MEMBER = "bigep_body_member"
    STUDENT_ACTIVITY_RECORDER = "student_activity_recorder"
    AUDITOR = "auditor"
    PLATFORM_ADMIN = "platform_admin"
    SYSTEM = "system"


LEVEL = dict.fromkeys(Role, SCHOOL) | {
    Role.DISTRICT_OFFICER: DISTRICT,
    Role.PROVINCE_OFFICER: PROVINCE,
    Role.OGM_OFFICER: MINISTRY,
    Role.OYGGM_OFFICER: MINISTRY,
    Role.MINISTRY_UNIT_OFFICER: MINISTRY,
    Role.PLATFORM_ADMIN: MINISTRY,
}


def cut(unit: str, level: int) -> str:
    """The unit at this level above (or at) a unit: `cut("tr/10/bandirma/745612", DISTRICT)` is `tr/10/bandirma`."""
    return "/".join(unit.split("/")[:level])


def level_of(unit: str) -> int:
    """How deep a unit lies: `SCHOOL`, `DISTRICT`, `PROVINCE` or `MINISTRY`."""
    return unit.count("/") + 1


def covers(above: str, unit: str) -> bool:
    """Whether a unit is this one or lies below it."""
    return unit == above or unit.startswith(f"{above}/")


@dataclass(frozen=True)
class Post:
    """A role at a unit, for a subject where it has one; `deputy_for` says whose place is taken (vekâlet)."""

    role: Role
    unit: str
    branch: str | None = None
    deputy_for: UUID | None = None


@dataclass(frozen=True)
class Actor:
    """A person with the posts that count in this request, or a machine (`client`), or the system.

    `scopes` are what a machine may ask for beside its posts; a person has none.
    """

    person: UUID | None
    posts: tuple[Post, ...] = ()
    client: str | None = None
    scopes: frozenset[str] = frozenset()

    @property
    def name(self) -> str:
        """What whoever asks is known by where their calls are told apart: never the same for two of them."""
        return str(self.person or self.client)

    def post(self, roles: Iterable[Role], unit: str, branch: str | None = None) -> Post | None:
        """The first post of theirs with one of these roles at exactly this unit (and subject, where one is named)."""
        for post in self.posts:
            if post.role in roles and post.unit == unit and branch in {None, post.branch}:
                return post
        return None

    def units(self, *roles: Role) -> list[str]:
        """The units at which they hold one of these roles, or any role."""
        return [post.unit for post in self.posts if not roles or post.role in roles]

    def own_names(self) -> set[UUID]:
        """The person, and those in whose place they act: rules on own records count for both (Q-52)."""
        return {who for who in (self.person, *(post.deputy_for for post in self.posts)) if who}


SYSTEM = Actor(None, (Post(Role.SYSTEM, ROOT),))


def sign(actor: Actor, audience: str, key: OKPKey, lifetime: timedelta = LIFETIME) -> str:
    """A token for one audience that says who asks; real time, even where the demo's clock is moved."""
    issued = int(clock.real_now().timestamp())
    claims: dict[str, Any] = {
        "iss": "gateway",
        "aud": audience,
        "sub": actor.name,
        "client": actor.client,
        "scopes": sorted(actor.scopes),
        "iat": issued,
        "exp": issued + int(lifetime.total_seconds()),
        "posts": [
            {
                "role": post.role,
                "unit": post.unit,
                "branch": post.branch,
                "for": post.deputy_for and str(post.deputy_for),
            }
            for post in actor.posts
        ],
    }
    return jwt.encode({"alg": ALGORITHM, "kid": key.kid}, claims, key, algorithms=[ALGORITHM])


def verify(token: str, audience: str) -> Actor:
    """Who asks, by a token of the gateway's. Raises NotSignedIn when it is forged, expired or meant for another."""
    actor, expires = _read(token, audience)
    if expires < clock.real_now().timestamp():
        raise NotSignedIn
    return actor


# The gateway sends one token for a minute: its signature, which costs more than a statement, is checked once.
@lru_cache(maxsize=4096)
def _read(token: str, audience: str) -> tuple[Actor, int]:
    try:
        claims = jwt.decode(token, _public_keys(), algorithms=[ALGORITHM]).claims
        rules = jwt.JWTClaimsRegistry(
            now=int(clock.real_now().timestamp()),
            iss={"essential": True, "value": "gateway"},
            aud={"essential": True, "value": audience},
            sub={"essential": True},
            exp={"essential": True},
        )
        rules.validate(claims)
        return _actor(claims), claims["exp"]
    except (JoseError, ValueError, KeyError, TypeError) as reason:
        raise NotSignedIn from reason


def _actor(claims: dict[str, Any]) -> Actor:
    posts = tuple(
        Post(Role(post["role"]), post["unit"], post["branch"], UUID(post["for"]) if post["for"] else None)
        for post in claims["posts"]
    )
    client = claims.get("client")
    if client:
        return Actor(None, posts, client, frozenset(claims.get("scopes", ())))
    return Actor(UUID(claims["sub"]), posts)


@lru_cache(maxsize=1)
def _public_keys() -> KeySet:
    return KeySet.import_key_set(orjson.loads(settings().token_keys.read_bytes()))
