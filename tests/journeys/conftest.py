"""The running system, started once for all journeys and stopped behind them; each journey has schools of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests import servers
from tests.clones import Clones
from tests.journeys.system import EVERY_SERVICE, GATEWAY, System

BESIDE_PARTNERSHIP = ("services.training", "services.mobility", "tests.excursions")


@pytest.fixture(scope="package")
def system(
    tmp_path_factory: pytest.TempPathFactory, clones: Clones, broker_urls: servers.BrokerUrls
) -> Iterator[System]:
    """Gateway, partnership, training, mobility, notifications, and the made-up service, in the spring of 2025.

    A half-year that is over when its calendar is first heard stays over, so the clock stands before all of them.
    """
    with _running(
        tmp_path_factory.mktemp("journeys"), clones, broker_urls, (*EVERY_SERVICE, *BESIDE_PARTNERSHIP)
    ) as running:
        yield running


@pytest.fixture(scope="module")
def visits(
    tmp_path_factory: pytest.TempPathFactory, clones: Clones, broker_urls: servers.BrokerUrls
) -> Iterator[System]:
    """Visits alone: their clock goes on to days on which other journeys would find their half-year over."""
    packages = (GATEWAY, "services.notifications", "services.mobility")
    with _running(tmp_path_factory.mktemp("visits"), clones, broker_urls, packages) as running:
        yield running


@pytest.fixture(scope="module")
def project_year(
    tmp_path_factory: pytest.TempPathFactory, clones: Clones, broker_urls: servers.BrokerUrls
) -> Iterator[System]:
    """A project year alone: its clock goes through a whole school year."""
    packages = (GATEWAY, "services.notifications", "services.awards")
    with _running(tmp_path_factory.mktemp("project-year"), clones, broker_urls, packages) as running:
        yield running


@contextmanager
def _running(
    folder: Path, clones: Clones, broker_urls: servers.BrokerUrls, packages: Sequence[str]
) -> Iterator[System]:
    with servers.virtual_host(broker_urls) as host:
        every = System(folder, clones, host, packages, begins_at="2025-05-01T10:00:00+03:00")
        with every.started() as running:
            yield running
