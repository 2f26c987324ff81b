from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from chassis import topology
from chassis.db import engine_of
from deploy.local.broker_users import Broker
from tests.chassis.bus import PACKAGE, Bus
from tests.chassis.counting.app import SERVICE
from tests.chassis.line import Line


@pytest.fixture
def bus(service_database: Callable[[str], str], broker: Broker) -> Iterator[Bus]:
    """The counting service with its own database and broker user, its queue declared, its worker not started."""
    url = service_database(PACKAGE)
    topology.declare([SERVICE], broker.url)
    engine = engine_of(url, 2)
    yield Bus(engine, url, broker.user_for(PACKAGE, "a-word-for-tests"), broker.url)
    engine.dispose()


@pytest.fixture
def line(bus: Bus) -> Iterator[Line]:
    """The worker reaches the broker through this line."""
    line = Line(bus.amqp_url)
    bus.amqp_url = line.url
    yield line
    line.close()
