"""The province's host as its steps see it: the same machine as `make run`, on servers that compose starts."""

from __future__ import annotations

import os
from pathlib import Path

from deploy.local.machine import Machine
from deploy.local.passwords import password

OURS = Path("/ours")  # only the steps see what lies here
THEIRS = Path("/secrets")  # a volume for each party, which sees nothing else
SERVERS = ("postgresql", "rabbitmq")
ADMINISTRATOR = "kopru_admin"


def this_host() -> Machine:
    """Everybody's passwords and addresses; a server's name is its address on the inner network."""
    folder = OURS / "run"
    given = os.environ  # noqa: TID251  # handed on to the steps as it is
    at_database, at_broker = (f"{ADMINISTRATOR}:{password(folder, server)}@" for server in SERVERS)
    nodes = given.get("KOPRU_BROKERS", "rabbitmq").split()
    servers = {
        "KOPRU_DATABASE_URL": f"postgresql+psycopg://{at_database}postgresql:5432/postgres",
        "KOPRU_AMQP_URL": ";".join(f"amqp://{at_broker}{node}:5672/%2F" for node in nodes),
        "KOPRU_AMQP_ADMIN_URL": f"http://{at_broker}{nodes[0]}:15672",
    }
    return Machine(folder, given | servers)
