"""The gateway with the demo province's people, in this process, on a database of each test's own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.gateway.directory.doors import Directory, opened


@pytest.fixture
def directory(service_database: Callable[[str], str], tmp_path: Path) -> Iterator[Directory]:
    with opened(service_database("gateway"), tmp_path) as found:
        yield found
