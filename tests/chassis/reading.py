"""A program of another ministry system that reads a service's feed, as its makers were told to write it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from chassis.identity import Actor, sign
from tests.doors import KEY

ADDRESS = "/v1/events"
READS_EVENTS = Actor(None, client="another-system", scopes=frozenset({"events"}))


@dataclass
class Reader:
    """It keeps the position and what it has read."""

    client: FlaskClient
    service: str
    asks: Actor = READS_EVENTS
    position: int = 0
    read: list[dict[str, Any]] = field(default_factory=list)

    def ask(self, address: str = ADDRESS, language: str = "en", **asked: Any) -> TestResponse:
        token = sign(self.asks, self.service, KEY)
        headers = {"Authorization": f"Bearer {token}", "Accept-Language": language}
        return self.client.get(address, query_string=asked or None, headers=headers)

    def follow(self, **asked: Any) -> int:
        """Read page after page until there is none; answers how many it took."""
        answer, pages = self.ask(**asked), 1
        self._keep(answer)
        while following := answer.headers.get("Link"):
            target = following.removeprefix("<").removesuffix('>; rel="next"')
            answer, pages = self.ask(urljoin(ADDRESS, target)), pages + 1
            self._keep(answer)
        return pages

    def _keep(self, answer: TestResponse) -> None:
        assert answer.status_code == 200, answer.text
        assert answer.content_type == "application/cloudevents-batch+json"
        self.read += answer.get_json(force=True)
        self.position = int(answer.headers["X-Kopru-Position"])
