"""Whether everything that was told has arrived everywhere: once, and in order."""

from __future__ import annotations

from deploy.local.services import SERVICES as PLACES
from tests.compose.host import Host
from tests.compose.partners import Work
from tests.journeys.system import eventually

SERVICES = tuple(place.name for place in PLACES)
TOLD = "SELECT event_id::text AS id, type, thing_id::text AS thing, extract(epoch FROM written_at) AS at FROM outbox"
HEARD = (
    "SELECT id, subject, sequence, state, extract(epoch FROM heard_at) AS at FROM inbox"
    " WHERE type LIKE 'partnership.%' ORDER BY arrived"
)
LINES = "SELECT subject, sequence FROM timeline WHERE type LIKE 'partnership.%' ORDER BY sequence"
WAITING = "SELECT 1 FROM outbox WHERE published_at IS NULL"
DOUBLED = "SELECT 1 FROM messages GROUP BY event_id, person, channel HAVING count(*) > 1"
MESSAGES = (
    "SELECT subject, type, actor, string_agg(concat(person, channel), ' ' ORDER BY person, channel) AS messages"
    " FROM occasions JOIN messages USING (event_id) WHERE type LIKE 'partnership.meeting.%'"
    " GROUP BY event_id, subject, type, actor"
)
LISTENERS = ("gateway", "notifications")


def all_arrived(host: Host, work: Work, before: set[str]) -> tuple[int, float]:
    """How many events came of this work, and the longest way of one of them in seconds; fails if one is missing."""
    for service in SERVICES:
        eventually(lambda at=service: not host.rows(at, WAITING), f"every event of {service} has left", within=90)
    for service in LISTENERS:
        # The minutes of a meeting are printed, and told of, a while after it.
        eventually(
            lambda at=service: _ids(host, at, HEARD) == _ids(host, "partnership", TOLD), f"{service} has heard all"
        )
    told = {one["id"]: one for one in host.rows("partnership", TOLD)}
    new = [one for id_, one in told.items() if id_ not in before]
    assert sum(one["thing"] in work.meetings for one in new) == 2 * len(work.meetings)
    assert sum(one["type"].endswith("measure_recorded") for one in new) == len(work.measures)
    longest = 0.0
    for service in LISTENERS:
        heard = [one for one in host.rows(service, HEARD) if one["id"] in told]
        assert {one["state"] for one in heard} == {"done"}
        _in_order([(one["subject"], one["sequence"]) for one in heard])
        longest = max(longest, *(one["at"] - told[one["id"]]["at"] for one in heard if one["id"] not in before))
    lines = host.rows("gateway", LINES)
    # What is printed is on the page of its case, and no line of its timeline.
    assert len(lines) >= sum(".document." not in one["type"] for one in told.values())
    _in_order([(line["subject"], line["sequence"]) for line in lines])
    assert not host.rows("notifications", DOUBLED)
    _everybody_was_told(host, work)
    return len(new), longest


def _ids(host: Host, service: str, question: str) -> set[str]:
    return {one["id"] for one in host.rows(service, question)}


def _everybody_was_told(host: Host, work: Work) -> None:
    """Of each meeting twice, and of what one person did always the same people."""
    told = [one for one in host.rows("notifications", MESSAGES) if one["subject"] in work.meetings]
    assert len(told) == 2 * len(work.meetings)
    assert len({(one["type"], one["actor"], one["messages"]) for one in told}) == 4


def _in_order(heard: list[tuple[str, int]]) -> None:
    """Each thing's events came as 1, 2, 3 and so on."""
    reached: dict[str, int] = {}
    for thing, sequence in heard:
        assert sequence == reached.get(thing, 0) + 1, f"{thing}: {sequence} after {reached.get(thing)}"
        reached[thing] = sequence
