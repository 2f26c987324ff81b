"""Nobody in the containers has, sees or reaches more than they need."""

from __future__ import annotations

import pytest

from deploy.local.services import SERVICES, Place
from tests.compose.host import Host, docker
from tests.journeys.system import eventually

INNER = "partnership-work"
EACH = pytest.mark.parametrize("place", SERVICES, ids=lambda place: place.name)


def test_prometheus_reads_every_process(host: Host) -> None:
    processes = {f"{verb} {place.name}-{verb}" for place in SERVICES for verb in ("web", "work")}

    found = eventually(lambda: (read := host.targets()) and set(read.values()) == {"up"} and read, "every target is up")

    assert {target.partition(":")[0] for target in found} == processes | {"broker rabbitmq", "queues rabbitmq"}


def test_only_the_gateway_and_prometheus_are_reached_from_outside_and_only_from_this_machine(host: Host) -> None:
    published = {
        (name, port["URL"], port["PublishedPort"])
        for name, one in host.containers().items()
        for port in one["Publishers"] or ()
        if port["PublishedPort"]
    }

    assert published == {("gateway-web", "127.0.0.1", host.port), ("prometheus", "127.0.0.1", host.prometheus_port)}


@EACH
def test_the_image_of_a_service_holds_no_other(host: Host, place: Place) -> None:
    others = [other.package for other in SERVICES if other != place]
    tried = (
        f"import importlib.util as i; print([bool(i.find_spec(n.split('.')[0]) and i.find_spec(n)) for n in {others}])"
    )

    assert host.inside(f"{place.name}-work", "python", "-c", tried).strip() == str([False] * len(others))


@EACH
def test_a_service_runs_as_nobody_and_has_only_its_own_secrets(host: Host, place: Place) -> None:
    gateways = {"secret", "signing_key", "clients"} if place.name == "gateway" else set()
    own = ({"client_secret"} if place.scopes else set()) | ({"national_id_keys"} if place.national_ids else set())

    for verb in ("web", "work"):
        process = f"{place.name}-{verb}"
        assert host.inside(process, "id", "-u").strip() == "10001"
        assert (
            set(host.inside(process, "ls", "/secrets").split())
            == {"database_url", "amqp_url", "token_keys"} | gateways | own
        )


def test_no_password_stands_where_docker_shows_it(host: Host) -> None:
    words = [host.inside(server, "cat", "/secrets/password") for server in ("postgresql", "rabbitmq")]
    words.append(host.inside("gateway-web", "cat", "/secrets/secret"))
    names = [one["Name"] for one in host.containers().values()]

    shown = docker("inspect", *names)

    assert min(len(word) for word in words) >= 32
    assert not [word for word in words if word in shown]


def test_the_broker_knows_the_services_and_an_administrator_of_ours_alone(host: Host) -> None:
    listed = host.inside("rabbitmq", "rabbitmqctl", "--quiet", "--no-table-headers", "list_users").splitlines()

    assert {line.split("\t")[0] for line in listed} == {"kopru_admin", *(place.name for place in SERVICES)}


def test_a_service_reaches_nothing_outside_and_the_one_that_sends_mails_does(host: Host) -> None:
    with host.somebody_outside() as address:
        tried = (
            f"import socket\ntry: socket.create_connection(('{address}', 8025), 2)\n"
            "except OSError: print('no')\nelse: print('yes')"
        )

        def reached() -> dict[str, str]:
            return {name: host.inside(name, "python", "-c", tried).strip() for name in ("notifications-work", INNER)}

        assert eventually(lambda: (found := reached())["notifications-work"] == "yes" and found, "mails may leave") == {
            "notifications-work": "yes",
            INNER: "no",
        }
