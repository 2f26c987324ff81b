"""Compares what everybody kept: nothing lost, nothing invented, nothing twice, nothing out of order."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from tests.chaos.schedule import HEAR_ALL
from tests.chaos.world import Told, World

SHOWN = 12
# The directory's copies hear these.
DIRECTORY = ("gateway.calendar.", "gateway.school.", "gateway.person.", "gateway.role.")


@dataclass
class Findings:
    """What is wrong, by kind, each in a sentence."""

    lost: list[str] = field(default_factory=list)
    unexpected: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    disordered: list[str] = field(default_factory=list)
    other: list[str] = field(default_factory=list)

    @property
    def counts(self) -> dict[str, int]:
        """How much of each."""
        return {name: len(found) for name, found in vars(self).items()}

    @property
    def are_none(self) -> bool:
        """Everything agrees."""
        return not any(self.counts.values())

    def said(self) -> str:
        """The first of each kind."""
        lines = [f"{name}: {one}" for name, found in vars(self).items() for one in found[:SHOWN]]
        return "\n".join([str(self.counts), *lines])


def check(world: World) -> Findings:
    """All comparisons."""
    found = Findings()
    for service in world.outboxes:
        _history_and_outbox(world, service, found)
    _ledger(world, found)
    for service, heard in world.inboxes.items():
        _compare(found, f"{service}'s inbox", wanted_at(world, service), list(heard))
    _effects(world, found)
    _read_models(world, found)
    _units(world, found)
    return found


def _compare(found: Findings, where: str, wanted: Iterable[str], there: Iterable[str]) -> None:
    """The same things in both, and each once."""
    expected, counted = set(wanted), Counter(there)
    found.lost += [f"{where} has no {one}" for one in sorted(expected - set(counted))]
    found.unexpected += [f"{where} has {one}, which nobody made" for one in sorted(set(counted) - expected)]
    found.doubled += [f"{where} has {one} {times} times" for one, times in counted.items() if times > 1]


def _history_and_outbox(world: World, service: str, found: Findings) -> None:
    told = world.outboxes[service]
    if service in world.histories and service != "notifications":
        lines = [f"{line.thing} {line.number} {line.event}" for line in world.histories[service]]
        _compare(found, f"{service}'s outbox", lines, [f"{one.thing} {one.sequence} {one.type}" for one in told])
    numbers: dict[str, list[int]] = defaultdict(list)
    for one in told:
        numbers[one.thing].append(one.sequence)
    for thing, there in numbers.items():
        if there != list(range(there[0], there[0] + len(there))):
            found.disordered.append(f"{service}'s outbox numbers {thing} {there}")
    if world.waiting[service]:
        found.lost.append(f"{service}'s outbox still holds {world.waiting[service]}")
    count, highest = world.positions[service]
    if count != highest:
        found.other.append(f"{service}'s positions have a gap: {count} of them, the highest is {highest}")


def _ledger(world: World, found: Findings) -> None:
    steps: dict[tuple[str, str], list[str]] = defaultdict(list)
    for service, lines in world.histories.items():
        for line in lines:
            if line.role != "system":
                steps[service, line.thing].append(line.action)
    for key in world.accepted.keys() | steps.keys():
        accepted, kept = world.accepted.get(key, []), steps.get(key, [])
        if accepted == kept:
            continue
        what = f"{key[0]} accepted {accepted} of {key[1]} and kept {kept}"
        kind = found.lost if len(kept) < len(accepted) else found.unexpected
        (found.disordered if sorted(kept) == sorted(accepted) else kind).append(what)


def wanted_at(world: World, service: str) -> set[str]:
    """The ids of everything that this service must have heard."""
    everything = {one.id: one.type for one in world.told}
    unreadable = world.injected.unreadable.get(service, set())
    if service in HEAR_ALL:
        return set(everything) | set(world.injected.fresh) | unreadable
    return {one for one, kind in everything.items() if kind.startswith(DIRECTORY)} | unreadable


def _effects(world: World, found: Findings) -> None:
    _compare(found, "the witness", _ids(world), [effect.id for effect in world.effects])
    reached: dict[str, int] = {}
    for effect in world.effects:
        if effect.id in world.injected.fresh:
            continue
        before = reached.get(effect.thing)
        if before is not None and effect.sequence <= before:
            found.disordered.append(f"the witness saw {effect.thing} {effect.sequence} after {before}")
        reached[effect.thing] = max(effect.sequence, before or 0)


def _ids(world: World) -> set[str]:
    return {one.id for one in world.told} | set(world.injected.fresh)


def cases_of(world: World) -> Iterator[Told]:
    """The events that tell of a case."""
    return (one for one in world.told if one.data.get("case") and one.data.get("link"))


def _read_models(world: World, found: Findings) -> None:
    told = list(cases_of(world))
    strangers = {one: kept for one, kept in world.injected.fresh.items() if kept[2].startswith("strangers.")}
    earlier = {thing for thing, first in _firsts(told).items() if first > 1}
    there = [event for event, subject, _ in world.timeline if subject not in earlier]
    _compare(found, "the timeline", {one.id for one in told if one.thing not in earlier} | set(strangers), there)
    newest = {one.thing: one for one in sorted(told, key=lambda one: one.sequence)}
    wanted = {thing: (one.sequence, str(one.data["state"]["code"])) for thing, one in newest.items()}
    for subject, number, _ in sorted(strangers.values(), key=lambda kept: kept[1]):
        wanted[subject] = (number, f"state-{number}")
    found.other += [
        f"the gateway shows {thing} as {world.cases.get(thing)} instead of {state}"
        for thing, state in wanted.items()
        if world.cases.get(thing) != state
    ]
    awaited = {(thing, _key(whom)) for thing, one in newest.items() for whom in one.data.get("awaiting", [])}
    found.other += [f"no task for {task}" for task in sorted(awaited - world.tasks)]
    found.other += [f"a task nobody awaits: {task}" for task in sorted(world.tasks - awaited)]


def _firsts(told: Iterable[Told]) -> dict[str, int]:
    first: dict[str, int] = {}
    for one in told:
        first[one.thing] = min(one.sequence, first.get(one.thing, one.sequence))
    return first


def _key(whom: dict[str, str]) -> str:
    if whom.get("person"):
        return f"person:{whom['person']}"
    return f"{whom['role']}@{whom['unit']}" + (f"#{whom['branch']}" if whom.get("branch") else "")


def _units(world: World, found: Findings) -> None:
    directory = world.units["gateway"]
    for service, copy in world.units.items():
        wrong = [path for path in directory if copy.get(path) != directory[path]]
        found.other += [f"{service} knows {path} as {copy.get(path)}, not {directory[path]}" for path in wrong]
