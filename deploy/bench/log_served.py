"""A service with a long log of events behind the gateway, each its own web process."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
from joserfc.jwk import OKPKey
from werkzeug.security import generate_password_hash

from chassis.identity import Actor, sign
from deploy.local.databases import connect, create_database, name_of, url_of, user_for
from deploy.local.keys import Keys
from deploy.local.passwords import password
from deploy.local.postgresql import PostgreSQL
from deploy.local.programs import Program, free_ports, is_listening, running, surroundings, wait_until

SERVICE, GATEWAY, READER = "services.partnership", "gateway", "reader"
FIRST = datetime(2026, 1, 1, tzinfo=UTC)
_FILL = """
INSERT INTO outbox (event_id, thing_type, thing_id, sequence, type, payload, headers,
                    occurred_at, published_at, position)
SELECT id, 'plan_section', id, 1, 'partnership.plan_section.edited', jsonb_build_object(
    'specversion', '1.0', 'id', id, 'type', 'partnership.plan_section.edited', 'source', '/partnership', 'subject', id,
    'time', at, 'sequence', 1, 'unit', 'tr/10/bandirma/745612', 'datacontenttype', 'application/json',
    'actor', jsonb_build_object('person', id, 'role', 'zumre_head', 'unit', 'tr/10/bandirma/745612'),
    'correlationid', replace(id::text, '-', ''), 'data', jsonb_build_object('case', 'OO-2026-000001', 'words',
    repeat('Ortak zümre ', 40), 'facts', jsonb_build_object('id', id, 'subject', 'Matematik'))), '{}', at, at, number
FROM (SELECT number, gen_random_uuid() AS id, %s + number * interval '1 second' AS at
      FROM generate_series(1, %s) AS number) AS told
"""


@dataclass(frozen=True)
class Way:
    """One connection to a feed."""

    client: httpx.Client
    address: str

    def get(self, **asked: str | int) -> httpx.Response:
        """A page."""
        return self.client.get(self.address, params=asked).raise_for_status()


@dataclass(frozen=True)
class Served:
    """Two ways to the same feed, and a time in the middle of it."""

    direct: Way
    gateway: Way
    middle: datetime


@contextmanager
def served(database: PostgreSQL, folder: Path, events: int) -> Iterator[Served]:
    """Everything runs inside; the databases go with the server."""
    keys = Keys(folder)
    keys.make()
    ports = dict(zip((SERVICE, GATEWAY), free_ports(2), strict=True))
    word = password(folder, READER)
    client = {"id": READER, "secret_hash": generate_password_hash(word), "scopes": ["events"]}
    (folder / "clients.json").write_text(json.dumps([client]), encoding="ascii")
    with ExitStack() as stack:
        for package, port in ports.items():
            url = _database(database.url, f"{name_of(package)}_feed", word)
            settings = _settings(keys, folder) | {
                "KOPRU_DATABASE_URL": url,
                "KOPRU_PORT": str(port),
                "KOPRU_UPSTREAMS": f"partnership=http://127.0.0.1:{ports[SERVICE]}",
            }
            _migrate(package, settings)
            if package == SERVICE:
                _fill(url, events)
            _start(stack, package, settings, folder, port)
        token = sign(Actor(None, client=READER, scopes=frozenset({"events"})), "partnership", _key(keys))
        door = f"http://127.0.0.1:{ports[GATEWAY]}"
        asked = {"grant_type": "client_credentials", "client_id": READER, "client_secret": word}
        granted = httpx.post(f"{door}/oauth/token", data=asked, trust_env=False, timeout=120).json()
        yield Served(
            Way(stack.enter_context(_client(token)), f"http://127.0.0.1:{ports[SERVICE]}/v1/events"),
            Way(stack.enter_context(_client(granted["access_token"])), f"{door}/api/partnership/v1/events"),
            FIRST + timedelta(seconds=events // 2),
        )


def _settings(keys: Keys, folder: Path) -> dict[str, str]:
    return {
        "KOPRU_AMQP_URL": "amqp://nobody-listens",
        "KOPRU_TOKEN_KEYS": str(keys.tokens),
        "KOPRU_SIGNING_KEY": str(keys.signing),
        "KOPRU_NATIONAL_ID_KEYS": str(keys.national_ids),
        "KOPRU_CLIENTS": str(folder / "clients.json"),
        "KOPRU_SECRET": password(folder, "secret") * 2,
    }


def _database(admin_url: str, name: str, word: str) -> str:
    """One of this section's own: another may have filled the service's usual one."""
    user_for(admin_url, name, word)
    create_database(admin_url, name, owner=name)
    return url_of(admin_url, name, word)


def _migrate(package: str, settings: Mapping[str, str]) -> None:
    command = [sys.executable, "-m", "chassis", "migrate", package]
    subprocess.run(command, env=surroundings() | dict(settings), check=True, capture_output=True)


def _fill(url: str, events: int) -> None:
    with connect(url) as connection:
        connection.execute(_FILL, (FIRST, events))
        connection.execute("VACUUM ANALYZE outbox")


def _start(stack: ExitStack, package: str, settings: Mapping[str, str], folder: Path, port: int) -> None:
    program = Program(package, (sys.executable, "-m", "chassis", "web", package), settings)
    log = folder / f"{package}.log"
    process = stack.enter_context(running(program, log))
    wait_until(lambda: is_listening(port), package, process, log)


def _key(keys: Keys) -> OKPKey:
    return OKPKey.import_key(json.loads(keys.signing.read_bytes()))


def _client(token: str) -> httpx.Client:
    return httpx.Client(headers={"Authorization": f"Bearer {token}"}, trust_env=False, timeout=120)
