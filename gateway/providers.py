"""Who vouches for people: OpenID Connect providers, as the file KOPRU_OIDC_PROVIDERS lists them.

[{"name": "mebbis", "label_tr": "MEBBİS ile gir", "label_en": "Sign in with MEBBİS", "issuer": "https://…",
  "client_id": "…", "client_secret": "…", "claim": "tc_kimlik_no", "finds_by": "national_id" or "username"}]
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from time import monotonic
from typing import Any

import httpx
import orjson
from authlib.oauth2.rfc6749.parameters import prepare_grant_uri  # type: ignore[import-untyped]  # Authlib has no types
from authlib.oauth2.rfc7636 import create_s256_code_challenge  # type: ignore[import-untyped]  # as above
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from chassis import clock
from chassis.errors import NotSignedIn
from chassis.settings import settings

TIMEOUT = httpx.Timeout(5, connect=2)
KEYS_KEPT_FOR = 600.0
ALGORITHMS = ["RS256", "PS256", "ES256", "Ed25519", "EdDSA"]
# Two machines' clocks are never quite the same.
LEEWAY = 30


@dataclass(frozen=True)
class Provider:
    """One who vouches for people, and by which claim a person is found in the directory."""

    name: str
    label_tr: str
    label_en: str
    issuer: str
    client_id: str
    client_secret: str
    claim: str
    finds_by: str = "national_id"

    def label(self, language: str) -> str:
        """What stands on the button."""
        return self.label_tr if language == "tr" else self.label_en

    def address_to_sign_in(self, back: str, state: str, nonce: str, verifier: str) -> str:
        """Where the person is sent, with what only their browser can bring back."""
        address: str = prepare_grant_uri(
            str(self.described()["authorization_endpoint"]),
            self.client_id,
            "code",
            redirect_uri=back,
            scope="openid",
            state=state,
            nonce=nonce,
            code_challenge=create_s256_code_challenge(verifier),
            code_challenge_method="S256",
        )
        return address

    def vouched_for(self, code: str, back: str, nonce: str, verifier: str) -> str:
        """What the claim says of the person the code stands for. Raises NotSignedIn where anything is wrong."""
        said = {"grant_type": "authorization_code", "code": code, "redirect_uri": back, "code_verifier": verifier}
        with _client() as client:
            answer = client.post(
                str(self.described()["token_endpoint"]), data=said, auth=(self.client_id, self.client_secret)
            )
        if answer.is_server_error:
            answer.raise_for_status()
        try:
            claims = self._checked(str(answer.json()["id_token"]), nonce)
            return str(claims[self.claim])
        except (JoseError, ValueError, KeyError, TypeError) as reason:
            raise NotSignedIn("sign_in_failed") from reason

    def _checked(self, id_token: str, nonce: str) -> dict[str, Any]:
        claims = jwt.decode(id_token, self._keys(), algorithms=ALGORITHMS).claims
        jwt.JWTClaimsRegistry(
            now=int(clock.real_now().timestamp()),
            leeway=LEEWAY,
            iss={"essential": True, "value": self.issuer},
            aud={"essential": True, "value": self.client_id},
            exp={"essential": True},
            iat={"essential": True},
            nonce={"essential": True, "value": nonce},
        ).validate(claims)
        if claims.get("azp", self.client_id) != self.client_id:
            raise ValueError("the token was issued to another party")
        return claims

    def described(self) -> dict[str, Any]:
        """What the provider says of itself."""
        described = _read(f"{self.issuer.rstrip('/')}/.well-known/openid-configuration", _period())
        if described.get("issuer") != self.issuer:
            raise NotSignedIn("sign_in_failed")
        return described

    def _keys(self) -> KeySet:
        return KeySet.import_key_set(_read(str(self.described()["jwks_uri"]), _period()))  # type: ignore[arg-type]  # checked as it is read


@lru_cache(maxsize=1)
def providers() -> Mapping[str, Provider]:
    """Every provider by its name, in the order of the file."""
    file = settings().oidc_providers
    rows = orjson.loads(file.read_bytes()) if file else []
    return {row["name"]: Provider(**row) for row in rows}


def _period() -> int:
    return int(monotonic() / KEYS_KEPT_FOR)


@lru_cache(maxsize=64)
def _read(address: str, _in_period: int) -> dict[str, Any]:
    """A document of the provider's, kept for ten minutes."""
    with _client() as client:
        answer = client.get(address)
    answer.raise_for_status()
    document: dict[str, Any] = answer.json()
    return document


def _client() -> httpx.Client:
    return httpx.Client(timeout=TIMEOUT, trust_env=False, follow_redirects=False)
