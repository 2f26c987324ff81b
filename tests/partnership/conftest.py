"""Two schools, the people in them and above them, and the doors of the partnership service."""

from __future__ import annotations

import pytest

from tests.beginnings import Begun
from tests.partnership.cast import Cast


@pytest.fixture
def cast(begun: Begun) -> Cast:
    """Everybody of the story, before anything has happened."""
    return begun("services.partnership", Cast, Cast.settle)
