"""The containers, started once for all of these tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.compose.host import Host, fresh


@pytest.fixture(scope="session")
def host() -> Iterator[Host]:
    with fresh().up() as running:
        yield running
