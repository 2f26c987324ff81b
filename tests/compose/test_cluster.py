"""Three nodes of the broker: people work on while one is killed or cut off, and nothing is lost, doubled or swapped."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.compose.alone import knowing_only
from tests.compose.arrivals import SERVICES
from tests.compose.drill import drill
from tests.compose.host import Host, docker, fresh
from tests.compose.nodes import NODES, Nodes
from tests.compose.partners import Partners, partners
from tests.journeys.system import eventually


@pytest.fixture(scope="module")
def host() -> Iterator[Host]:
    with fresh("deploy/cluster/docker-compose.yml").up() as running:
        yield running


@pytest.fixture(scope="module")
def nodes(host: Host) -> Nodes:
    return Nodes(host)


@pytest.fixture(scope="module")
def schools(host: Host) -> Partners:
    return partners(host)


def test_every_queue_has_a_member_on_each_node(nodes: Nodes) -> None:
    assert set(nodes.queues()) == {name for service in SERVICES for name in (service, f"{service}.dead")}
    assert nodes.are_whole()


def test_prometheus_reads_every_node(host: Host) -> None:
    wanted = {f"{job} {node}:15692" for job in ("broker", "queues") for node in NODES}

    eventually(lambda: wanted <= {name for name, health in host.targets().items() if health == "up"}, "all are read")


def test_the_nodes_trust_a_cookie_that_docker_does_not_show(host: Host, nodes: Nodes) -> None:
    cookies = {host.inside(node, "cat", "/var/lib/rabbitmq/.erlang.cookie") for node in NODES}
    shown = docker("inspect", *(nodes.container(node) for node in NODES))

    [cookie] = cookies
    assert len(cookie) >= 32
    assert cookie not in shown


def test_a_node_is_killed_and_the_workers_go_on_with_the_others(
    host: Host, nodes: Nodes, schools: Partners, capsys: pytest.CaptureFixture[str]
) -> None:
    [(node, clients)] = nodes.clients().most_common(1)

    with knowing_only(host, node) as alone:
        statuses: list[str] = []
        lines = drill(schools, nodes.killed(node), clients, lambda: statuses.append(alone.status()))
        eventually(lambda: alone.status() == "ready", f"{node} is found again by the one that knows no other", 90)

    assert statuses == ["degraded"]
    _show(capsys, f"{node} killed", lines)


def test_a_node_is_cut_off_and_the_workers_go_on_with_the_others(
    nodes: Nodes, schools: Partners, capsys: pytest.CaptureFixture[str]
) -> None:
    [(node, clients)] = nodes.clients().most_common(1)

    lines = drill(schools, nodes.cut_off(node), clients)

    _show(capsys, f"{node} cut off", lines)


def _show(capsys: pytest.CaptureFixture[str], what: str, lines: list[str]) -> None:
    with capsys.disabled():
        print(f"\n{what}", *lines, sep="\n  ")  # noqa: T201  # the figures are what the drill is for
