"""The running system, started once for all journeys and stopped behind them; each journey has schools of its own."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from deploy.local.broker_users import Broker
from tests.clones import Clones
from tests.journeys.system import EVERY_SERVICE, GATEWAY, System

BESIDE_PARTNERSHIP = ("services.training", "services.mobility", "tests.excursions")


@pytest.fixture(scope="package")
def system(
    tmp_path_factory: pytest.TempPathFactory, clones: Clones, amqp_url: str, management_url: str
) -> Iterator[System]:
    """Gateway, partnership, training, mobility, notifications, and the made-up service, in the spring of 2025.

    A half-year that is over when its calendar is first heard stays over, so the clock stands before all of them.
    """
    host = Broker(amqp_url, management_url)
    with _running(tmp_path_factory.mktemp("journeys"), clones, host, (*EVERY_SERVICE, *BESIDE_PARTNERSHIP)) as running:
        yield running


@pytest.fixture(scope="module")
def visits(
    tmp_path_factory: pytest.TempPathFactory, clones: Clones, amqp_url: str, management_url: str
) -> Iterator[System]:
    """Visits alone: their clock goes on to days on which other journeys would find their half-year over."""
    host = Broker(amqp_url, management_url)
    packages = (GATEWAY, "services.notifications", "services.mobility")
    with _running(tmp_path_factory.mktemp("visits"), clones, host, packages) as running:
        yield running


@contextmanager
def _running(folder: Path, clones: Clones, broker: Broker, packages: Sequence[str]) -> Iterator[System]:
    host = broker.fresh_virtual_host(f"journeys-{secrets.token_hex(4)}")
    try:
        every = System(folder, clones, host, packages)
        every.clock_from("2025-05-01T10:00:00+03:00")
        with every.started() as running:
            yield running
    finally:
        host.drop()
