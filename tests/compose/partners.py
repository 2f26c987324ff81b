"""Two schools that work together, and the people who keep them busy."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Event
from typing import Any
from uuid import uuid4

import httpx

from tests.compose.announcing import announce
from tests.compose.host import Host
from tests.journeys.caller import Caller
from tests.journeys.system import eventually

NOW, TODAY = "2025-05-02T10:00:00+03:00", "2025-05-02"
# Those whom an information meeting needs: a manager and a zümre teacher of each school.
PRESENT = ("kemal.isik", "aylin.koc", "ipek.su", "hulya.demirel")
PAUSE = 0.2
# What a machine says that has no time: a lock was waited for two seconds, or a service not heard in time.
BUSY = (409, "saved_by_somebody_before_you"), (503, "unavailable")


@dataclass
class Work:
    """What people have done: each a request that succeeded, with one event."""

    over: Event = field(default_factory=Event)
    meetings: list[str] = field(default_factory=list)
    measures: list[str] = field(default_factory=list)
    said_again: list[str] = field(default_factory=list)

    def done(self, who: Caller, address: str, said: Any) -> Any:
        """A request that succeeds; what a busy machine could not do is said again, under the same key."""
        key = uuid4().hex

        def answered() -> Any:
            answer = who.post(address, said, **{"Idempotency-Key": key})
            if not answer.is_success and (answer.status_code, answer.json().get("code")) in BUSY:
                self.said_again.append(f"{answer.status_code} {who.username} {address}")
                return None
            assert answer.is_success, f"{who.username} POST {address}: {answer.status_code} {answer.text}"
            return answer.json()

        return eventually(answered, f"{who.username} is heard at {address}")


@dataclass(frozen=True)
class Partners:
    """An announced partnership whose coordinators are in office."""

    host: Host
    partnership: str
    present: list[str]

    @contextmanager
    def at_work(self) -> Iterator[Work]:
        """Four people go on and on; none of their requests may fail."""
        work = Work()
        selin, murat = self.host.caller("selin.aktas"), self.host.caller("murat.deniz")
        officers = [self.host.caller(name) for name in ("cansu.ilhan", "vedat.cam")]
        with ThreadPoolExecutor(4) as crowd:
            busy: list[Future[None]] = [
                crowd.submit(self._meet, work, one, other) for one, other in ((selin, murat), (murat, selin))
            ]
            busy += [crowd.submit(self._record_measures, work, officer) for officer in officers]
            try:
                yield work
            finally:
                work.over.set()
                for one in busy:
                    one.result()

    def _meet(self, work: Work, planner: Caller, other: Caller) -> None:
        plan = {"partnership": self.partnership, "kind": "information", "meets_on": TODAY, "mode": "online"}
        held = {"attendees": self.present, "minutes": "Okulların durumu paylaşıldı."}
        while not work.over.wait(PAUSE):
            meeting = work.done(planner, "/partnership/v1/meetings", plan)["id"]
            work.done(other, f"/partnership/v1/meetings/{meeting}/hold", held)
            work.meetings.append(meeting)

    def _record_measures(self, work: Work, officer: Caller) -> None:
        while not work.over.wait(PAUSE):
            work.done(
                officer,
                f"/partnership/v1/partnerships/{self.partnership}/record_measure",
                {"text": "Okullar arandı."},
            )
            work.measures.append(officer.username)


def partners(host: Host) -> Partners:
    """From the ministry's list to two coordinators who may plan a meeting."""
    assert httpx.post(f"{host.url}/demo/clock", json={"now": NOW}, timeout=10).is_success
    ogm = host.caller("haluk.sezer")
    announce(ogm)
    [pair] = ogm.get("/partnership/v1/partnerships")["items"]
    address = f"/partnership/v1/partnerships/{pair['id']}"
    known = {one["username"]: one["id"] for one in host.rows("gateway", "SELECT username, id FROM people")}
    for principal, coordinator in (("kemal.isik", "selin.aktas"), ("ipek.su", "murat.deniz")):
        said: dict[str, Any] = {"partnership": pair["id"], "person": known[coordinator], "title": "Öğretmen"}
        said |= {"phone": "+905321110001", "email": f"{coordinator}@ornek.invalid"}
        host.caller(principal).does("/partnership/v1/coordinators", said)
        one = host.caller(coordinator)
        eventually(lambda one=one: one.sees(address) == 200, f"{coordinator} sees the partnership")
    return Partners(host, pair["id"], [known[name] for name in PRESENT])
