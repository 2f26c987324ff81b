"""The doors of the training service, and the people of its stories."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.doors import House, opened
from tests.training.cast_activities import Cast as Activities
from tests.training.cast_communities import Cast as Communities
from tests.training.cast_needs import Cast as Needs
from tests.training.cast_requests import Cast as Requests


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


@pytest.fixture
def communities(training_house: House) -> Communities:
    """Everybody of the story of a community, before anything has happened."""
    everybody = Communities(training_house)
    everybody.settle()
    return everybody


@pytest.fixture
def needs(training_house: House) -> Needs:
    """Everybody of the story of a school's needs, before anything has happened."""
    everybody = Needs(training_house)
    everybody.settle()
    return everybody


@pytest.fixture
def requests(training_house: House) -> Requests:
    """Everybody of the story of a school's request, before anything has happened."""
    everybody = Requests(training_house)
    everybody.settle()
    return everybody
