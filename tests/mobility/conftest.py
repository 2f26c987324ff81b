"""The doors of the mobility service, and the people of its story."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.doors import House, opened
from tests.mobility.applicants import Applying
from tests.mobility.cast import Cast
from tests.mobility.visiting import Visiting


@pytest.fixture
def mobility_house(service_database: Callable[[str], str], tmp_path: Path) -> Iterator[House]:
    """The service, with nobody in it."""
    package = "services.mobility"
    with opened(package, service_database(package), tmp_path) as house:
        yield house


@pytest.fixture
def cast(mobility_house: House) -> Cast:
    """Everybody of the story, before anything has happened."""
    everybody = Cast(mobility_house)
    everybody.settle()
    return everybody


@pytest.fixture
def visiting(mobility_house: House) -> Visiting:
    """Everybody of the story of a visit, before anything has happened."""
    everybody = Visiting(mobility_house)
    everybody.settle()
    return everybody


@pytest.fixture
def applying(mobility_house: House) -> Applying:
    """Everybody of the story of applications, before anything has happened."""
    everybody = Applying(mobility_house)
    everybody.settle()
    return everybody
