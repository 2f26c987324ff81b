"""Fixtures every test may use: real servers, a database per service, an empty virtual host."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadFileScheduling

from chassis.settings import settings
from deploy.local.broker_users import Broker
from tests import servers
from tests.beginnings import Beginnings, Begun
from tests.clones import Clones

# The tests below each of these share a running system, so one process plays them all, in their order.
TOGETHER = ("tests/chaos/drills/", "tests/gateway/entry/", "tests/gateway/pages/", "tests/journeys/")
# What takes one process longest begins while the other has enough to do: at the end that one would wait for it. Beside
# it contracts are played, which need no second running system.
LONGEST, BESIDE_IT = "tests/journeys/", "tests/contracts/"


class Shared(LoadFileScheduling):
    """Where several processes share the suite, each takes a whole file, or what belongs together."""

    def _split_scope(self, nodeid: str) -> str:
        return next((folder for folder in TOGETHER if nodeid.startswith(folder)), super()._split_scope(nodeid))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Each process that shares the suite has it in this order, and the scheduler gives it out so."""
    if hasattr(config, "workerinput"):
        longest = [item for item in items if item.nodeid.startswith(LONGEST)]
        others = [item for item in items if not item.nodeid.startswith(LONGEST)]
        place = next((at for at, item in enumerate(others) if item.nodeid.startswith(BESIDE_IT)), 0)
        items[:] = [*others[:place], *longest, *others[place:]]


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> Shared:
    return Shared(config, log)


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """An administrator's URL; a test asks for `service_database` rather than for this."""
    with servers.database_server() as url:
        yield url


@pytest.fixture(scope="session")
def broker_urls() -> Iterator[servers.BrokerUrls]:
    with servers.broker_server() as urls:
        yield urls


@pytest.fixture(scope="session")
def clones(postgres_url: str) -> Iterator[Clones]:
    databases = Clones(postgres_url)
    yield databases
    databases.drop_all()


@pytest.fixture
def service_database(clones: Clones) -> Iterator[Callable[[str], str]]:
    """`service_database("services.training")`: the URL of a fresh, migrated database of that service."""
    urls: list[str] = []

    def migrated(service: str) -> str:
        urls.append(clones.migrated(service))
        return urls[-1]

    yield migrated
    for url in urls:
        clones.drop(url)


@pytest.fixture(scope="session")
def beginnings(clones: Clones, tmp_path_factory: pytest.TempPathFactory) -> Beginnings:
    return Beginnings(clones, tmp_path_factory)


@pytest.fixture
def begun(request: pytest.FixtureRequest, beginnings: Beginnings, tmp_path: Path) -> Iterator[Begun]:
    """`begun("services.awards", Settled, Settled.settle)`: that cast, settled, on a database of this test alone."""
    # Where the code beneath is changed, the story has to be played with the changed code.
    opened = partial(beginnings.opened, folder=tmp_path, goes_on="monkeypatch" not in request.fixturenames)
    with ExitStack() as stack:
        yield lambda package, who, settle: stack.enter_context(opened(package, who, settle))


@pytest.fixture
def broker(broker_urls: servers.BrokerUrls) -> Iterator[Broker]:
    """An empty virtual host: `broker.url` for its administrator, `broker.user_for(service, password)` for a service."""
    with servers.virtual_host(broker_urls) as fresh:
        yield fresh


@pytest.fixture
def in_memory(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Settings that lead nowhere: a rule needs no database, but the clock asks whether this is the demo."""
    for variable in ("KOPRU_DATABASE_URL", "KOPRU_AMQP_URL", "KOPRU_TOKEN_KEYS"):
        monkeypatch.setenv(variable, "nowhere:")
    settings.cache_clear()
    yield
    settings.cache_clear()
