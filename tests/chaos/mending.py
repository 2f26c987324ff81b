"""After the load: everything runs again, all that waits arrives, and an operator sees to what was parked."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.chaos import poison
from tests.chaos.looking import heard_since, told_since
from tests.chaos.messages import Injected, ask, patiently
from tests.chaos.rig import Rig, package_of
from tests.chaos.schedule import HEAR_ALL
from tests.chaos.world import Heard, Mark

ARRIVES_WITHIN = 300.0
UNFINISHED = {"retry", "waiting", "parked"}
REASON = "nobody can read it"


@dataclass
class Mended:
    """What an operator found and did."""

    parked: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    # By service and id: what was sent again; once is enough, or it was not mended.
    sent_again: set[tuple[str, str]] = field(default_factory=set)
    seconds: float = 0.0


def drain(rig: Rig, since: Mark, injected: Injected, within: float = ARRIVES_WITHIN) -> Mended:
    """Wait until everything has arrived, then resend and discard until nothing is left over."""
    began = time.monotonic()
    mended = Mended()
    _until(lambda: _has_arrived(rig, since, injected), within)
    _compare_parked(heard_since(rig, since), injected, mended)
    poison.cure(rig)
    _until(lambda: not _mend(rig, heard_since(rig, since), injected, mended), within)
    _until(lambda: not _mails_left(rig), within)
    mended.seconds = time.monotonic() - began
    return mended


def _until(claim: Callable[[], bool], within: float) -> bool:
    """Wait for it; where it does not come true the checker says what is missing."""
    until = time.monotonic() + within
    while not claim():
        if time.monotonic() > until:
            return False
        time.sleep(0.3)
    return True


def _has_arrived(rig: Rig, since: Mark, injected: Injected) -> bool:
    told, heard = told_since(rig, since), heard_since(rig, since)
    everything = {one for ids in told.values() for one in ids} | set(injected.fresh)
    arrived = all(everything <= set(heard[name]) for name in HEAR_ALL)
    return arrived and all(ids <= set(heard[name]) for name, ids in injected.unreadable.items())


def _compare_parked(heard: dict[str, dict[str, Heard]], injected: Injected, mended: Mended) -> None:
    """What cannot be read is parked with its cause; besides it only what the witness refused or the broker gave up."""
    for service, rows in heard.items():
        for event, row in rows.items():
            if row.state == "parked":
                mended.parked[row.cause or "no cause"] += 1
            if event in injected.unreadable[service] and (row.state, row.cause) != ("parked", "Unreadable"):
                mended.wrong.append(f"{service} should have parked {event}, and has it as {row}")
        stray = {
            row.cause for event, row in rows.items() if row.state == "parked" and not _may_be(event, row, injected)
        }
        mended.wrong += [f"{service} parked something because of {cause}" for cause in stray]
    refused = sum(row.cause == "Never" and row.state == "parked" for row in heard["witness"].values())
    if refused != len(injected.poisoned):
        mended.wrong.append(f"the witness parked {refused} of {len(injected.poisoned)} poisoned events")


def _may_be(event: str, row: Heard, injected: Injected) -> bool:
    if not row.body_kept or not row.handler:
        return False
    return row.cause in {"Never", "delivery_limit"} or any(event in ids for ids in injected.unreadable.values())


def _mend(rig: Rig, heard: dict[str, dict[str, Heard]], injected: Injected, mended: Mended) -> bool:
    """One round of an operator; whether anything was left to do."""
    left = False
    for service, rows in heard.items():
        parked = [event for event, row in rows.items() if row.state == "parked"]
        for event in parked:
            if event in injected.unreadable[service]:
                _dead(rig, service, "discard", event, "--reason", REASON)
        kept = [event for event in parked if event not in injected.unreadable[service]]
        again = [event for event in kept if (service, event) not in mended.sent_again]
        if again:
            _dead(rig, service, "resend", *again)
        if hopeless := set(kept) - set(again):
            mended.wrong.append(f"{service} parked again what was sent again: {sorted(hopeless)}")
        mended.sent_again |= {(service, event) for event in again}
        left = left or any(row.state in UNFINISHED for event, row in rows.items() if event not in hopeless)
    return left


def _dead(rig: Rig, service: str, act: str, *words: str) -> None:
    """As an operator does it."""
    package = package_of(service)
    rig.system.do(package, "-m", "chassis", "dead", act, package, *words)


def _hurry_mails(rig: Rig) -> None:
    """Whoever claimed a mail and died has five minutes to send it; here they are over at once."""
    sooner = "UPDATE messages SET next_at = now() WHERE channel = 'email' AND state IN ('queued', 'failed')"
    patiently(lambda: ask(rig.url_of("notifications"), sooner))


def _mails_left(rig: Rig) -> int:
    _hurry_mails(rig)
    question = "SELECT count(*) FROM messages WHERE channel = 'email' AND state IN ('queued', 'failed')"
    return int(patiently(lambda: ask(rig.url_of("notifications"), question))[0][0])
