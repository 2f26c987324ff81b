from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.doors import House, opened


@pytest.fixture
def house(service_database: Callable[[str], str], tmp_path: Path) -> Iterator[House]:
    """The gateway's own doors, asked with tokens that carry their posts."""
    with opened("gateway", service_database("gateway"), tmp_path) as gateway:
        yield gateway
