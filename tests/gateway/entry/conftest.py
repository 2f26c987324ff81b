"""One gateway for most tests, with its people; a test that needs other settings starts its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from chassis.identity import Role
from deploy.local.programs import free_ports
from tests.clones import Clones
from tests.gateway.entry.place import AWAY, DISTRICT, SCHOOL, Place


@pytest.fixture(scope="package")
def place(tmp_path_factory: pytest.TempPathFactory, clones: Clones) -> Iterator[Place]:
    """Two services; of a third the gateway knows an address where nobody answers."""
    folder: Path = tmp_path_factory.mktemp("entry")
    place = Place(folder, clones.migrated("gateway"), clones.migrated("tests.excursions"))
    behind, nobody = free_ports(2)
    place.settings["KOPRU_UPSTREAMS"] = f"excursions=http://127.0.0.1:{behind} {AWAY}=http://127.0.0.1:{nobody}"
    place.units()
    place.person("ipek.su", (Role.PRINCIPAL, SCHOOL), (Role.TEACHER, SCHOOL))
    place.person("gul.ay", (Role.DISTRICT_OFFICER, DISTRICT))
    with place.excursions(behind):
        yield place
    place.engine.dispose()


@pytest.fixture(scope="package")
def shared_gateway(place: Place) -> Iterator[httpx.Client]:
    with place.gateway() as browser:
        yield browser


@pytest.fixture
def browser(shared_gateway: httpx.Client) -> Iterator[httpx.Client]:
    """A browser of this test alone, at the gateway that all tests share."""
    with httpx.Client(base_url=shared_gateway.base_url, trust_env=False) as fresh:
        yield fresh
