"""What goes wrong, when and for how long: a pure function of the seed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random

TOLD = ("gateway", "partnership", "excursions")
HEARD = ("gateway", "partnership", "notifications", "excursions", "witness")
# These hear every event; the others only what the directory tells.
HEAR_ALL = ("gateway", "notifications", "witness")
SERVERS = ("database", "broker")
LINES = ("relays", "listeners", "database")


@dataclass(frozen=True)
class Fault:
    """One way in which things go wrong: at whom, and for how many seconds at least and at most."""

    targets: Sequence[str]
    least: float = 0.0
    most: float = 0.0


KILLS: Mapping[str, Fault] = {
    "kill web worker": Fault(TOLD),
    "kill web master": Fault(TOLD),
    "kill relay": Fault(TOLD),
    "kill listener": Fault(HEARD),
    "end back end": Fault(HEARD),
    "kill back end": Fault(("database",)),
    "kill database": Fault(("database",), 0.0, 2.0),
    "kill broker": Fault(("broker",), 0.0, 2.0),
}
FAULTS: Mapping[str, Fault] = KILLS | {
    "stop web": Fault(TOLD, 1.0, 3.0),
    "stop relay": Fault(TOLD, 2.0, 4.0),
    "stop listener": Fault(HEARD, 2.0, 4.0),
    "stop database": Fault(("database",), 1.0, 3.0),
    "stop broker": Fault(("broker",), 1.0, 3.0),
    "cut line": Fault(LINES, 0.0, 1.0),
    "cut in the middle": Fault(("relays",), 0.0, 1.0),
    "full queue": Fault(("witness",), 2.0, 4.0),
    "alarm": Fault(("broker",), 2.0, 4.0),
    "poison": Fault(("witness",)),
    "unreadable": Fault(HEARD),
    "wrong facts": Fault(("partnership", "notifications", "excursions")),
    "duplicates": Fault(TOLD),
    "reordered": Fault(("gateway",)),
    "unknown type": Fault(("gateway",)),
}
EARLIEST, LATEST = 0.04, 0.9
# So close behind another one that it strikes while the first is not over.
CLOSE = 0.005
# So many strikes come besides one of each fault.
MORE = 6


@dataclass(frozen=True)
class Strike:
    """One fault; it comes when this share of the load has been accepted, so that it always meets people at work."""

    when: float
    fault: str
    target: str
    seconds: float

    def __str__(self) -> str:
        for_how_long = f" for {self.seconds:.1f} s" if self.seconds else ""
        return f"{self.when:4.0%} {self.fault} ({self.target}){for_how_long}"


def schedule(seed: int, more: int = MORE) -> list[Strike]:
    """Every fault once, and some more close behind another one; the same seed gives the same strikes."""
    chance = Random(seed)  # noqa: S311  # a schedule has to be repeated, not to be secret
    strikes = [_strike(chance, name, chance.uniform(EARLIEST, LATEST)) for name in FAULTS]
    for _ in range(more):
        beside = chance.choice(strikes)
        strikes.append(_strike(chance, chance.choice(list(KILLS)), beside.when + CLOSE))
    return sorted(strikes, key=lambda strike: strike.when)


def _strike(chance: Random, name: str, when: float) -> Strike:
    fault = FAULTS[name]
    return Strike(when, name, chance.choice(fault.targets), round(chance.uniform(fault.least, fault.most), 1))
