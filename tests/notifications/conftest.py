from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.doors import House, opened
from tests.notifications.post_office import PACKAGE, Directory, MailServer


@pytest.fixture
def mail_server() -> Iterator[MailServer]:
    server = MailServer()
    server.start()
    yield server
    server.stop()


@pytest.fixture
def directory() -> Iterator[Directory]:
    gateway = Directory()
    gateway.start()
    yield gateway
    gateway.stop()


@pytest.fixture
def house(
    service_database: Callable[[str], str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    mail_server: MailServer,
    directory: Directory,
) -> Iterator[House]:
    """Notifications with a mail server and somebody who knows addresses."""
    monkeypatch.setenv("KOPRU_SMTP_URL", f"smtp://127.0.0.1:{mail_server.port}")
    monkeypatch.setenv("KOPRU_GATEWAY_URL", f"http://127.0.0.1:{directory.port}")
    monkeypatch.setenv("KOPRU_CLIENT_SECRET", directory.secret)
    monkeypatch.setenv("KOPRU_PUBLIC_URL", "https://kopru.example.org")
    with opened(PACKAGE, service_database(PACKAGE), tmp_path) as notifications:
        yield notifications
