"""What the contracts have in common: a service with a story in it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.clones import Clones
from tests.contracts.inhabited import inhabited
from tests.contracts.place import Inhabited


@pytest.fixture(scope="module")
def place(
    request: pytest.FixtureRequest, clones: Clones, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Inhabited]:
    """The service that a module asks for; its story is long, so it happens once for all of the module's tests."""
    url = clones.migrated(request.param)
    with inhabited(request.param, url, tmp_path_factory.mktemp("place")) as place:
        yield place
    clones.drop(url)
