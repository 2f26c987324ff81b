"""Two schools, the people in them and above them, and the doors of the partnership service."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.doors import opened
from tests.partnership.cast import Cast


@pytest.fixture
def cast(service_database: Callable[[str], str], tmp_path: Path) -> Iterator[Cast]:
    """Everybody of the story, before anything has happened."""
    package = "services.partnership"
    with opened(package, service_database(package), tmp_path) as house:
        everybody = Cast(house)
        everybody.settle()
        yield everybody
