"""The gateway with a made-up programme it has never heard of, as their own processes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from tests import servers
from tests.clones import Clones
from tests.gateway.pages.reader import Reader
from tests.journeys.system import System

PACKAGES = ("gateway", "services.notifications", "tests.excursions")


@pytest.fixture(scope="package")
def small_system(
    tmp_path_factory: pytest.TempPathFactory, clones: Clones, broker_urls: servers.BrokerUrls
) -> Iterator[System]:
    """The smallest system with a programme in it."""
    with (
        servers.virtual_host(broker_urls) as host,
        System(tmp_path_factory.mktemp("pages"), clones, host, PACKAGES).started() as running,
    ):
        yield running


@pytest.fixture(scope="package")
def until_the_end(small_system: System) -> Iterator[ExitStack]:
    """What a test starts again runs until all of them are done."""
    with ExitStack() as stack:
        yield stack


@pytest.fixture
def somebody(small_system: System) -> Iterator[Callable[[str], Reader]]:
    """`somebody("ipek.su")`: a person of the demo at their browser."""
    readers: list[Reader] = []

    def signed_in(username: str) -> Reader:
        readers.append(Reader.signed_in(small_system.url, username))
        return readers[-1]

    yield signed_in
    for reader in readers:
        reader.client.close()
