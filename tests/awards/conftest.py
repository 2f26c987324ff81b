"""The doors of the awards service, and the people of its story."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.awards.settling import Settled
from tests.beginnings import Begun
from tests.doors import House, opened


@pytest.fixture
def awards_house(service_database: Callable[[str], str], tmp_path: Path) -> Iterator[House]:
    """The service, with nobody in it."""
    package = "services.awards"
    with opened(package, service_database(package), tmp_path) as house:
        yield house


@pytest.fixture
def newcomers(begun: Begun) -> Settled:
    """Everybody of the story, whom the directory knows, before anything has happened."""
    return begun("services.awards", Settled, Settled.know)


@pytest.fixture
def cast(begun: Begun) -> Settled:
    """Everybody of the story, in a project year that is open since 5 September 2025."""
    return begun("services.awards", Settled, Settled.settle)
