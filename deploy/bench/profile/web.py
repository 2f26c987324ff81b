"""`python -m deploy.bench.profile.web submit|list|forward FIRST_DRAFT CALLS`: calls without a web server."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from functools import partial
from importlib import import_module
from itertools import repeat
from typing import Any

from werkzeug.test import EnvironBuilder, run_wsgi_app

from chassis.identity import Role
from chassis.settings import settings
from deploy.bench.http.askers import PRINCIPAL, at_the_service
from deploy.bench.http.rows import SCHOOL, id_of, school_of
from deploy.bench.http.servers import GATEWAY, SERVICE
from deploy.bench.profile.sampling import looked_at
from deploy.local.keys import Keys

WARM_UP = 200


def main(what: str, first: str, calls: str) -> None:
    """The first calls fill the caches and are not looked at."""
    app = import_module(f"{GATEWAY if what == 'forward' else SERVICE}.app").create_app()
    asked = [request.get_environ() for request in _requests(app, what, int(first), int(calls) + WARM_UP)]
    for one in asked[:WARM_UP]:
        _answered(app, one)
    found = looked_at(partial(_answered, app), asked[WARM_UP:])
    print(json.dumps(found))


def _requests(app: Any, what: str, first: int, calls: int) -> Iterator[EnvironBuilder]:
    if what == "submit":
        head = _at_the_service(SCHOOL)
        for number in range(calls):
            address = f"/v1/excursions/{id_of(first + number)}/submit"
            key = ("Idempotency-Key", f"key-{number}")
            yield EnvironBuilder(address, method="POST", json={}, headers=[*head, key])
    elif what == "list":
        yield from repeat(EnvironBuilder("/v1/excursions?limit=50", headers=_at_the_service(school_of(5_000))), calls)
    else:
        token = app.test_client().post("/demo/token", json={"person": PRINCIPAL}).get_json()["token"]
        head = [("Authorization", f"Bearer {token}")]
        yield from repeat(EnvironBuilder("/api/excursions/v1/excursions?limit=50", headers=head), calls)


def _at_the_service(unit: str) -> list[tuple[str, str]]:
    key = settings().signing_key
    assert key is not None  # noqa: S101  # the bench sets it
    return [("Authorization", f"Bearer {at_the_service(Keys(key.parent), Role.PRINCIPAL, unit).token}")]


def _answered(app: Any, environ: dict[str, Any]) -> None:
    body, status, _ = run_wsgi_app(app, environ, buffered=True)
    if not status.startswith("2"):
        raise RuntimeError(status + b"".join(body).decode())


if __name__ == "__main__":
    main(*sys.argv[1:])
