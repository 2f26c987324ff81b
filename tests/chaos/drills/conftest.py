from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.chaos.drills import stage


@pytest.fixture(scope="package")
def grounds() -> Iterator[stage.Grounds]:
    """Private servers for all drills of this session."""
    with stage.grounds() as found:
        yield found
