"""The same questions at two sizes of a country: how long each takes, and how many times as long as at the small one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from deploy.bench.figures import Bar, Figure
from deploy.bench.http.askers import Asker, Visitor
from deploy.bench.http.load import Ran, as_fast_as_answered
from deploy.bench.http.runs import latencies, ratio, side_by_side

Questions = dict[str, Callable[[], Ran]]


def asked(asker: Asker, port: int, path: str, seconds: float) -> Callable[[], Ran]:
    """One client asks for this list again and again, for so long."""
    where, _, query = _written(path).partition("?")
    calls = asker.lists(query, f"/v1/{where}")
    return lambda: as_fast_as_answered(port, calls, 1, seconds)


def opened(visitor: Visitor, port: int, path: str, seconds: float) -> Callable[[], Ran]:
    """As `asked`, of a page."""
    calls = visitor.opens(_written(path))
    return lambda: as_fast_as_answered(port, calls, 1, seconds)


def measured(runs: Questions, few: int, many: int, rounds: int) -> dict[str, list[Ran]]:
    """Each question at one size and then at the other: what the machine does meanwhile happens to both."""
    questions = [name.removesuffix(f", {few}") for name in runs if name.endswith(f", {few}")]
    in_turn = {name: runs[name] for what in questions for name in (f"{what}, {few}", f"{what}, {many}")}
    side_by_side(in_turn, rounds=1)  # what is asked for often is in memory
    return side_by_side(in_turn, rounds=rounds)


def _written(path: str) -> str:
    """As a browser writes the address."""
    return quote(path, safe="/?&=+")


@dataclass(frozen=True)
class Grown:
    """What was found at both sizes; each question is named `<who>: <what>, <size>`."""

    found: Mapping[str, Sequence[Ran]]
    few: int
    many: int
    most: float

    def at(self, size: int, share: float = 0.5) -> dict[str, Figure]:
        """By question, how long this share of the answers took at most."""
        end = f", {size}"
        return {
            name.removesuffix(end): latencies(name.removesuffix(end), runs, share)
            for name, runs in self.found.items()
            if name.endswith(end)
        }

    def growth(self) -> dict[str, float]:
        """By question, how many times as long it takes with many."""
        few = self.at(self.few)
        return {what: ratio(figure, few[what]) for what, figure in self.at(self.many).items()}

    def bars(self) -> list[Bar]:
        """The worst of each kind of questions."""
        growth = self.growth()
        return [
            Bar(f"{kind}, the worst of {len(own)}: {own[0].partition(': ')[2]}", growth[own[0]], most=self.most)
            for kind, own in _by_kind(growth).items()
        ]

    def figures(self, share: float = 0) -> list[Figure]:
        """Every question, the worst of its kind first; beside it, where asked for, what this share took at most."""
        few, many, growth = self.at(self.few), self.at(self.many), self.growth()
        slowest = self.at(self.many, share) if share else {}
        said = {what: f", p{100 * share:.0f} {slowest[what].median:.0f} ms" for what in slowest}
        return [
            Figure(
                what,
                "ms",
                many[what].runs,
                f"at {self.few:,}: {few[what].median:.1f} ms, {growth[what]:.2f} ×{said.get(what, '')}",
            )
            for own in _by_kind(growth).values()
            for what in own
        ]

    def slowest(self, share: float = 0.5) -> float:
        """Of the slowest question with many, in milliseconds."""
        return max(figure.median for figure in self.at(self.many, share).values())


def _by_kind(growth: Mapping[str, float]) -> dict[str, list[str]]:
    kinds: dict[str, list[str]] = {}
    for what in sorted(growth, key=lambda what: -growth[what]):
        kinds.setdefault(what.partition(":")[0], []).append(what)
    return {kind: kinds[kind] for kind in dict.fromkeys(what.partition(":")[0] for what in growth)}
