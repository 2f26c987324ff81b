"""What the broker must have is there after one command, and after another."""

from __future__ import annotations

import os
import subprocess
import sys

import pika

from chassis.topology import dead
from deploy.local.broker_users import Broker
from tests.chassis.bus import PACKAGE


def test_the_command_declares_it_and_again_changes_nothing(broker: Broker) -> None:
    surroundings = os.environ | {
        "KOPRU_DATABASE_URL": "postgresql://nobody-asks-it",
        "KOPRU_AMQP_URL": broker.url,
        "KOPRU_TOKEN_KEYS": os.devnull,
    }

    for _ in range(2):
        subprocess.run([sys.executable, "-m", "chassis", "topology", PACKAGE], env=surroundings, check=True)

    with pika.BlockingConnection(pika.URLParameters(broker.url)) as connection:
        for queue in ("counting", dead("counting")):
            assert connection.channel().queue_declare(queue, passive=True).method.message_count == 0
