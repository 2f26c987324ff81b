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
    """Gateway, partnership, training, notifications, and the made-up fifth service, in the spring of 2025.

    A half-year that is over when its calendar is first heard stays over, so the clock stands before all of them.
    """
    host = Broker(amqp_url, management_url).fresh_virtual_host(f"journeys-{secrets.token_hex(4)}")
    folder: Path = tmp_path_factory.mktemp("journeys")
    try:
        every = System(folder, clones, host, (*EVERY_SERVICE, "services.training", "tests.excursions"))
        every.clock_from("2025-05-01T10:00:00+03:00")
        with every.started() as running:
            yield running
    finally:
        host.drop()
