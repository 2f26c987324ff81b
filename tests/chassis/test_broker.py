"""A broker of several addresses is reached while one of them answers."""

from __future__ import annotations

import pytest
from pika.exceptions import AMQPError

from chassis.broker import connect
from deploy.local.programs import free_ports
from tests.chassis.bus import Bus

UNKNOWN = "amqp://kopru:word@no-such-node.invalid:5672/%2F"  # as the name of a dead container


@pytest.mark.parametrize("dead", ["unknown", "silent"])
def test_a_dead_address_is_passed_over(bus: Bus, dead: str) -> None:
    [port] = free_ports(1)
    first = UNKNOWN if dead == "unknown" else f"amqp://kopru:word@127.0.0.1:{port}/%2F"

    # It begins with another address each time.
    for _ in range(2):
        connection = connect(f"{first};{bus.amqp_url}")
        assert connection.is_open
        connection.close()


def test_where_every_address_is_dead_it_is_said() -> None:
    with pytest.raises((AMQPError, OSError)):
        connect(f"{UNKNOWN};{UNKNOWN}")
