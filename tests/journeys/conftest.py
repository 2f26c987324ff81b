"""The running system, started once for all journeys and stopped behind them; each journey has schools of its own."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from pathlib import Path

import pytest

from deploy.local.broker_users import Broker
from tests.clones import Clones
from tests.journeys.system import EVERY_SERVICE, System


@pytest.fixture(scope="package")
def system(
    tmp_path_factory: pytest.TempPathFactory, clones: Clones, amqp_url: str, management_url: str
) -> Iterator[System]:
    """Gateway, partnership, notifications, and the made-up fifth service."""
    host = Broker(amqp_url, management_url).fresh_virtual_host(f"journeys-{secrets.token_hex(4)}")
    folder: Path = tmp_path_factory.mktemp("journeys")
    try:
        with System(folder, clones, host, (*EVERY_SERVICE, "tests.excursions")).started() as running:
            yield running
    finally:
        host.drop()
