"""The doors of the mobility service, and the people of its story."""

from __future__ import annotations

import pytest

from tests.beginnings import Begun
from tests.mobility.applicants import Applying
from tests.mobility.cast import Cast
from tests.mobility.visiting import Visiting


@pytest.fixture
def cast(begun: Begun) -> Cast:
    """Everybody of the story, before anything has happened."""
    return begun("services.mobility", Cast, Cast.settle)


@pytest.fixture
def visiting(begun: Begun) -> Visiting:
    """Everybody of the story of a visit, before anything has happened."""
    return begun("services.mobility", Visiting, Visiting.settle)


@pytest.fixture
def applying(begun: Begun) -> Applying:
    """Everybody of the story of applications, before anything has happened."""
    return begun("services.mobility", Applying, Applying.settle)
