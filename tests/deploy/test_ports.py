"""The ports at which the servers of a test or of a measurement listen."""

from __future__ import annotations

from pathlib import Path

from deploy.local.programs import free_ports


def test_no_client_is_given_the_port_of_a_server_that_is_just_down() -> None:
    first = int(Path("/proc/sys/net/ipv4/ip_local_port_range").read_text(encoding="ascii").split()[0])

    ports = free_ports(50)

    assert len(set(ports)) == 50
    assert max(ports) < first
