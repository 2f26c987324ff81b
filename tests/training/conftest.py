"""The doors of the training service, and the people of its stories."""

from __future__ import annotations

import pytest

from tests.beginnings import Begun
from tests.training.cast_activities import Cast as Activities
from tests.training.cast_communities import Cast as Communities
from tests.training.cast_needs import Cast as Needs
from tests.training.cast_requests import Cast as Requests


@pytest.fixture
def activities(begun: Begun) -> Activities:
    """Everybody of the stories of plans, activities and applications, before anything has happened."""
    return begun("services.training", Activities, Activities.settle)


@pytest.fixture
def communities(begun: Begun) -> Communities:
    """Everybody of the story of a community, before anything has happened."""
    return begun("services.training", Communities, Communities.settle)


@pytest.fixture
def needs(begun: Begun) -> Needs:
    """Everybody of the story of a school's needs, before anything has happened."""
    return begun("services.training", Needs, Needs.settle)


@pytest.fixture
def requests(begun: Begun) -> Requests:
    """Everybody of the story of a school's request, before anything has happened."""
    return begun("services.training", Requests, Requests.settle)
