"""Where the tests of a story begin: it is played up to there once in a process, and each test goes on with a copy.

A copy is the service's database, the files and the keys beside it, and the cast with all that it has in its hands.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from copy import copy, deepcopy
from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import Path
from typing import Any, Protocol, TypeVar

import pytest

from tests.clones import Clones
from tests.doors import House, opened
from tests.shared_engine import arrive, connected, is_there

# What a service has beside its database; with the keys something in it is closed.
BESIDE = ("files", "keys")


class Cast(Protocol):
    """Whoever plays a story, and what they have in their hands: ids, addresses, lists."""

    house: House


Playing = TypeVar("Playing", bound=Cast)


class Begun(Protocol):
    """`begun("services.awards", Settled, Settled.settle)`: the cast of a test, that has settled."""

    def __call__(
        self, package: str, who: Callable[[House], Playing], settle: Callable[[Playing], object]
    ) -> Playing: ...


@dataclass(frozen=True)
class Beginning:
    """How everything stood, beside the template of the database; nobody plays with this cast, it is copied."""

    cast: Cast
    folder: Path
    # Who stands at one of these has in hand what this cast got there.
    passed: tuple[str, ...] = ()


@dataclass
class Beginnings:
    """What was played in this process; by the package, the cast, and how far the story goes."""

    clones: Clones
    folders: pytest.TempPathFactory
    kept: dict[str, Beginning] = field(default_factory=dict)

    @contextmanager
    def opened(
        self,
        package: str,
        who: Callable[[House], Playing],
        settle: Callable[[Playing], object],
        folder: Path,
        *,
        goes_on: bool,
    ) -> Iterator[Playing]:
        """A copy of a story that has begun; unless it `goes_on` by copies, all that comes is played."""
        name = f"{package}, {who!r}, {settle!r}"
        if name not in self.kept:
            self._play(name, package, who, settle)
        begins, url = self.kept[name], self.clones.awaited(package)
        brought(begins.folder, folder)
        with opened(package, url, folder, partial(self.clones.copy, name, url)) as house:
            cast: Any = deepcopy(begins.cast, {id(begins.cast.house): house})
            if goes_on:
                house.way = Way(self, url, folder, (name,), _in_hands(cast), house.engine.pool)
            yield cast
        self.clones.drop(url)

    def keep(self, name: str, cast: Cast, folder: Path, url: str, passed: tuple[str, ...] = ()) -> None:
        """As it stands now it may begin; nobody is connected to the database."""
        self.clones.keep(name, url)
        self.kept[name] = Beginning(
            deepcopy(cast, {id(cast.house): cast.house}), brought(folder, self.folders.mktemp("beginning")), passed
        )

    def _play(
        self, name: str, package: str, who: Callable[[House], Playing], settle: Callable[[Playing], object]
    ) -> None:
        folder, url = self.folders.mktemp("played"), self.clones.migrated(package)
        with opened(package, url, folder) as house:
            cast = who(house)
            settle(cast)
        self.keep(name, cast, folder, url)
        self.clones.drop(url)


@dataclass
class Way:
    """How far the story of one test has come, as long as nothing but the story has happened in it."""

    beginnings: Beginnings
    url: str
    folder: Path
    # The beginnings it has come by; it stands at the last.
    passed: tuple[str, ...]
    in_hands: dict[str, Any]
    # Where its connections come from: none has been asked for there, and there is another after each change of place.
    pool: Any

    def reach(self, cast: Cast, part: str, play: Callable[[], Any]) -> Any:
        """What comes of this part: by a copy where it was played before, and played where anything else happened."""
        name = f"{self.passed[0]}, {part}"
        as_told, known = self._as_told(cast), self.beginnings.kept.get(name)
        if as_told and known and self.passed[-1] in known.passed:
            self._go_on_from(name, known, cast)
            return vars(cast)[part]
        found = play()
        if as_told and not known:
            self._keep(name, cast)
        return found

    def _as_told(self, cast: Cast) -> bool:
        """Nobody has asked or changed anything since the beginning where it stands."""
        unused = cast.house.engine.pool is self.pool and not self.pool.checkedin() + self.pool.checkedout()
        held = vars(cast)
        return unused and all(name in held and held[name] == one for name, one in self.in_hands.items())

    def _go_on_from(self, name: str, known: Beginning, cast: Cast) -> None:
        clones = self.beginnings.clones
        connected(self.url, partial(clones.copy_anew if is_there() else clones.copy, name, self.url))
        arrive()
        brought(known.folder, self.folder)
        vars(cast).update(deepcopy(vars(known.cast), {id(known.cast): cast, id(known.cast.house): cast.house}))
        self._stand_at(name, cast, known.passed)

    def _keep(self, name: str, cast: Cast) -> None:
        connected(self.url, self._unmade())
        arrive()
        self.beginnings.keep(name, cast, self.folder, self.url, self.passed)
        self._stand_at(name, cast, self.passed)

    def _unmade(self) -> Callable[[], None] | None:
        """How the database is made, where this part of the story needed none."""
        return None if is_there() else partial(self.beginnings.clones.copy, self.passed[-1], self.url)

    def _stand_at(self, name: str, cast: Cast, passed: tuple[str, ...]) -> None:
        self.passed, self.in_hands, self.pool = (*passed, name), _in_hands(cast), cast.house.engine.pool


class told_once(cached_property[Any]):  # noqa: N801  # used as a decorator, as the one that it is
    """A part of a cast's story that many tests begin with: where nothing else has happened it is copied, not played.

    It tells by itself on what days it happens: the clock of whoever asks first would be everybody's.
    """

    def __get__(self, cast: Any, owner: type[Any] | None = None) -> Any:
        """As a `cached_property`."""
        play = partial(super().__get__, cast, owner)
        way = cast.house.way if cast is not None else None
        return way.reach(cast, str(self.attrname), play) if way else play()


def brought(beside: Path, folder: Path) -> Path:
    """The folder has what lay beside a database."""
    for name in BESIDE:
        if (beside / name).exists():
            shutil.copytree(beside / name, folder / name, dirs_exist_ok=True)
    return folder


def _in_hands(cast: Cast) -> dict[str, Any]:
    return {name: copy(one) if isinstance(one, list | dict | set) else one for name, one in vars(cast).items()}
