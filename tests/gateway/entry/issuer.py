"""An OpenID Connect provider of the tests' own: small, but it answers over HTTP and checks what a real one checks."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from flask import Flask, request
from flask.typing import ResponseReturnValue
from joserfc import jwt
from joserfc.jwk import KeySet, RSAKey
from werkzeug.serving import make_server

CLIENT, SECRET = "kopru", "a-secret-between-two"


@dataclass
class Issuer:
    """It gives a code to whoever asks, as the person it is told to be, and one token for each code."""

    port: int = 0
    key: RSAKey = field(default_factory=lambda: RSAKey.generate_key(2048, auto_kid=True))
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    person: dict[str, str] = field(default_factory=dict)
    otherwise: dict[str, Any] = field(default_factory=dict)  # claims a bad provider would put in
    signs_with: RSAKey | None = None
    is_broken: bool = False

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def row(self, **otherwise: str) -> dict[str, str]:
        """The provider, as the gateway's file lists it."""
        row = {"name": "mebbis", "label_tr": "MEBBİS ile gir", "label_en": "Sign in with MEBBİS", "issuer": self.url}
        return row | {"client_id": CLIENT, "client_secret": SECRET, "claim": "tckn"} | otherwise

    def sign_in(self, there: str, **person: str) -> str:
        """The person signs in at the provider; where they are sent back to."""
        asked = {name: values[0] for name, values in parse_qs(urlsplit(there).query).items()}
        assert asked["response_type"] == "code"
        assert asked["code_challenge_method"] == "S256"
        code = secrets.token_urlsafe(16)
        self.codes[code] = asked
        self.person = person
        return f"{asked['redirect_uri']}?" + urlencode({"code": code, "state": asked["state"]})

    def app(self) -> Flask:
        app = Flask("issuer", static_folder=None)
        app.add_url_rule("/.well-known/openid-configuration", view_func=self.described)
        app.add_url_rule("/keys", view_func=lambda: KeySet([self.key]).as_dict(private=False))
        app.add_url_rule("/token", view_func=self.token, methods=["POST"])
        return app

    def described(self) -> dict[str, str]:
        places = {"authorization_endpoint": "authorize", "token_endpoint": "token", "jwks_uri": "keys"}
        return {"issuer": self.url} | {name: f"{self.url}/{path}" for name, path in places.items()}

    def token(self) -> ResponseReturnValue:
        """RFC 6749, 4.1.3, with PKCE (RFC 7636): a code is good once, for who began, with what they began with."""
        if self.is_broken:
            return "broken", 500
        login, asked = request.authorization, self.codes.pop(request.form["code"], None)
        assert login is not None
        assert (login.username, login.password) == (CLIENT, SECRET)
        digest = hashlib.sha256(request.form["code_verifier"].encode()).digest()
        challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
        if asked is None or not hmac.compare_digest(asked["code_challenge"], challenge):
            return {"error": "invalid_grant"}, 400
        now = int(time.time())
        claims = {"iss": self.url, "aud": CLIENT, "sub": "1", "iat": now, "exp": now + 60, "nonce": asked["nonce"]}
        key = self.signs_with or self.key
        token = jwt.encode({"alg": "RS256", "kid": self.key.kid}, claims | self.person | self.otherwise, key)
        return {"access_token": "x", "token_type": "Bearer", "id_token": token}

    @contextmanager
    def answering(self) -> Iterator[Issuer]:
        server = make_server("127.0.0.1", 0, self.app(), threaded=True)
        self.port = server.server_port
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield self
        finally:
            server.shutdown()
            thread.join()
            server.server_close()
