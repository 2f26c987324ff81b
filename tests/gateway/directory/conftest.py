"""The gateway's directory with the demo's people."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.clones import Clones
from tests.gateway.directory.doors import Directory, peopled


@pytest.fixture
def directory(clones: Clones, tmp_path: Path) -> Iterator[Directory]:
    with peopled(clones, tmp_path) as found:
        yield found
