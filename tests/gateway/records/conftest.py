"""The gateway with the demo's people, and a place for its files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from chassis.files import store
from tests.gateway.directory.doors import Directory, opened


@pytest.fixture
def directory(
    service_database: Callable[[str], str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Directory]:
    """Everybody of the demo; nobody has anything on record yet."""
    monkeypatch.setenv("KOPRU_FILES", str(tmp_path / "files"))
    store.store.cache_clear()
    with opened(service_database("gateway"), tmp_path) as found:
        yield found
    store.store.cache_clear()
