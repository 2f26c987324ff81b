"""Whether the right people were told, each once on each channel, and whether every mail came."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tests.chaos.checker import Findings, cases_of
from tests.chaos.world import Told, World

CHANNELS = ("in_app", "email")


def check_messages(world: World, found: Findings) -> None:
    """Who had to be told was, and nobody else."""
    wanted = {(one.id, person, channel) for one, person in _wanted(world) for channel in CHANNELS}
    vacant = {one.id for one in cases_of(world) for whom in _addressed(one) if not _holders(world, whom)}
    there = Counter((one.event, one.person, one.channel) for one in world.messages if one.event not in vacant)
    wanted = {one for one in wanted if one[0] not in vacant}
    found.lost += [f"nobody told {one}" for one in sorted(wanted - set(there))]
    found.unexpected += [f"told without a reason: {one}" for one in sorted(set(there) - wanted)]
    found.doubled += [f"told {times} times: {one}" for one, times in there.items() if times > 1]


def check_mails(world: World, found: Findings) -> None:
    """Each message that is sent came at least once; a mail that comes again says so by its id."""
    mails = [one for one in world.messages if one.channel == "email"]
    found.other += [f"the mail {one.id} is {one.state}" for one in mails if one.state not in {"sent", "dead"}]
    found.unexpected += [f"a mail came of a message nobody wrote: {one!r}" for one in world.strange_mails]
    found.lost += [f"the mail {one.id} never came" for one in mails if one.state == "sent" and not world.mails[one.id]]


def _wanted(world: World) -> Iterator[tuple[Told, str]]:
    for one in cases_of(world):
        people = {person for whom in _addressed(one) for person in _holders(world, whom)}
        yield from ((one, person) for person in people - {one.actor or ""})


def _addressed(one: Told) -> list[dict[str, str]]:
    awaited = [whom for whom in one.data.get("awaiting", []) if not whom.get("again")]
    return [*awaited, *one.data.get("audience", [])]


def _holders(world: World, whom: dict[str, str]) -> set[str]:
    if whom.get("person"):
        return {whom["person"]}
    return world.holders.get((whom["role"], whom["unit"], whom.get("branch")), set())
