"""The ministry announces a list of school pairs, and its principals hear of it, through every container."""

from __future__ import annotations

import httpx

from tests.compose.announcing import announce
from tests.compose.host import Host
from tests.journeys.system import eventually

ANNOUNCED = "partnership.partnership.announced"
PRINCIPALS = ("kemal.isik", "ipek.su")


def test_a_list_is_announced_and_its_principals_hear_of_it(host: Host) -> None:
    moved = httpx.post(f"{host.url}/demo/clock", json={"now": "2025-05-02T10:00:00+03:00"}, timeout=10)
    assert moved.is_success

    announce(host.caller("haluk.sezer"))

    for username in PRINCIPALS:
        hears(host, username)


def test_everything_is_still_there_when_all_containers_were_gone(host: Host) -> None:
    host.compose("stop", "--timeout", "30")
    left = {name: one["ExitCode"] for name, one in host.containers().items()}
    host.compose("down")

    host.start()

    assert left == dict.fromkeys(left, 0)
    for username in PRINCIPALS:
        hears(host, username)


def hears(host: Host, username: str) -> None:
    """The message lies in the system, and a mail of it has been caught."""
    principal = host.caller(username)
    told = eventually(
        lambda: [one for one in principal.messages() if one["type"] == ANNOUNCED], f"{username} is told of it"
    )
    assert len(told) == 1
    eventually(lambda: any(username in mail["to"] for mail in host.mails()), f"{username} has a mail", within=60)
