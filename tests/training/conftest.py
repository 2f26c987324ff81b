"""The doors of the training service, and the people of its stories."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.doors import House, opened
from tests.training.cast_activities import Cast as Activities


@pytest.fixture
def training_house(service_database: Callable[[str], str], tmp_path: Path) -> Iterator[House]:
    """The service, with nobody in it."""
    package = "services.training"
    with opened(package, service_database(package), tmp_path) as house:
        yield house


@pytest.fixture
def activities(training_house: House) -> Activities:
    """Everybody of the stories of plans, activities and applications, before anything has happened."""
    everybody = Activities(training_house)
    everybody.settle()
    return everybody
