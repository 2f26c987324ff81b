"""The nodes of the broker as an operator sees, kills and cuts them off."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from tests.compose.host import Host, docker
from tests.journeys.system import eventually

_NAME = re.compile(r"rabbit@([\w-]+)")
NODES = ("rabbitmq", "rabbitmq-2", "rabbitmq-3")
_LISTING = ("rabbitmqctl", "--quiet", "--no-table-headers", "--timeout", "30")


@dataclass(frozen=True)
class Nodes:
    """The three of one host."""

    host: Host

    def queues(self, asked: str = NODES[0]) -> dict[str, dict[str, set[str]]]:
        """Every queue with the nodes of its members, and of those that are online, as one node says."""
        listed = self.host.inside(asked, *_LISTING, "list_queues", "name", "members", "online")
        return {
            name: {"members": _names(members), "online": _names(online)}
            for name, members, online in (line.split("\t") for line in listed.splitlines())
        }

    def are_whole(self, asked: str = NODES[0]) -> bool:
        """Every queue has a member on each node, and all of them are online."""
        found = self.queues(asked).values()
        return bool(found) and all(one["members"] == one["online"] == set(NODES) for one in found)

    def clients(self) -> Counter[str]:
        """How many of the workers' connections end at each node."""
        return Counter(_NAME.findall(self.host.inside(NODES[0], *_LISTING, "list_connections", "pid")))

    def container(self, node: str) -> str:
        return str(self.host.containers()[node]["Name"])

    @contextmanager
    def killed(self, node: str) -> Iterator[None]:
        """The node has no time to say good-bye; at the end it is started again, with what is on its disk."""
        name = self.container(node)
        docker("kill", "--signal", "KILL", name)
        try:
            yield
        finally:
            docker("start", name)
        self._wait_for(node)

    @contextmanager
    def cut_off(self, node: str) -> Iterator[None]:
        """The node goes on running, and nobody hears it nor is heard by it."""
        name, network = self.container(node), f"{self.host.project}_inner"
        docker("network", "disconnect", network, name)
        try:
            yield
        finally:
            docker("network", "connect", "--alias", node, network, name)
        self._wait_for(node)

    def _wait_for(self, node: str) -> None:
        another = next(one for one in NODES if one != node)
        eventually(lambda: self.are_whole(another), f"{node} is back with all its queues", within=120)


def _names(listed: str) -> set[str]:
    return set(_NAME.findall(listed))
