"""What each fault of the schedule does to the rig."""

from __future__ import annotations

import signal
import time
from collections import Counter, defaultdict
from contextlib import suppress
from dataclasses import dataclass, field
from random import Random
from threading import Lock

import psycopg

from deploy.local.programs import family
from tests.chaos import alarm, fail_over, poison
from tests.chaos.blows import all_of, is_gunicorn, kill_and_start, pause, tell
from tests.chaos.ledger import Ledger
from tests.chaos.messages import Sender, ask
from tests.chaos.rig import Rig
from tests.chaos.schedule import SERVERS, Strike
from tests.chaos.scrape import Scraper

# A window of events is longer than this, so the line ends inside one.
MIDDLE = 700


@dataclass
class Faults:
    """Strikes, and counts what really happened."""

    rig: Rig
    scraper: Scraper
    sender: Sender
    ledger: Ledger
    chance: Random
    happened: Counter[str] = field(default_factory=Counter)
    failovers: list[float] = field(default_factory=list)
    _one_at_a_time: dict[str, Lock] = field(default_factory=lambda: defaultdict(Lock))

    def strike(self, strike: Strike) -> None:
        """Do it; what strikes the same target waits for what struck it before."""
        act = getattr(self, f"_{strike.fault.replace(' ', '_')}")
        with self._one_at_a_time[strike.target if strike.target in SERVERS else strike.fault + strike.target]:
            if act(strike) is not False:
                self.happened[strike.fault] += 1

    def _kill_web_worker(self, strike: Strike) -> bool:
        workers = self._web_workers(strike.target)
        return bool(workers) and tell(self.chance.choice(workers), signal.SIGKILL)

    def _kill_web_master(self, strike: Strike) -> bool:
        return self.rig.keeper.signal(f"{strike.target}-web", signal.SIGKILL)

    def _kill_relay(self, strike: Strike) -> bool:
        holder = fail_over.relay_at_work(self.rig, strike.target)
        if holder is None or not self.rig.keeper.signal(holder.name, signal.SIGKILL):
            return False
        self.failovers.append(fail_over.taken_over(self.rig, strike.target, holder))
        return True

    def _kill_listener(self, strike: Strike) -> bool:
        return self.rig.keeper.signal(self.scraper.listener_at_work(strike.target), signal.SIGKILL)

    def _end_back_end(self, strike: Strike) -> bool:
        question = (
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
            " AND pid <> pg_backend_pid() ORDER BY query_start DESC NULLS LAST LIMIT 1"
        )
        return self._asked(strike.target, question) != []

    def _kill_back_end(self, _: Strike) -> bool:
        question = "SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()"
        found = self._asked("gateway", question)
        return bool(found) and tell(self.chance.choice(found)[0], signal.SIGKILL)

    def _kill_database(self, strike: Strike) -> None:
        kill_and_start(self.rig.database, strike.seconds)

    def _kill_broker(self, strike: Strike) -> None:
        kill_and_start(self.rig.broker, strike.seconds)

    def _stop_web(self, strike: Strike) -> bool:
        workers = self._web_workers(strike.target)
        return bool(workers) and pause([self.chance.choice(workers)], strike.seconds)

    def _stop_relay(self, strike: Strike) -> bool:
        holder = fail_over.relay_at_work(self.rig, strike.target)
        return holder is not None and self._pause_program(holder.name, strike.seconds)

    def _stop_listener(self, strike: Strike) -> bool:
        return self._pause_program(self.scraper.listener_at_work(strike.target), strike.seconds)

    def _stop_database(self, strike: Strike) -> bool:
        return pause(all_of(self.rig.database), strike.seconds)

    def _stop_broker(self, strike: Strike) -> bool:
        return pause(all_of(self.rig.broker), strike.seconds)

    def _cut_line(self, strike: Strike) -> None:
        line = self.rig.lines[strike.target]
        line.cut()
        time.sleep(strike.seconds)
        line.mend()

    def _cut_in_the_middle(self, strike: Strike) -> None:
        self.rig.lines[strike.target].break_after(MIDDLE)

    def _full_queue(self, strike: Strike) -> None:
        names = [f"{strike.target}-listener-{number}" for number in (1, 2)]
        with alarm.short_queue(self.rig.host, strike.target):
            pause([pid for name in names if (pid := self.rig.keeper.kept[name].pid)], strike.seconds)

    def _alarm(self, strike: Strike) -> None:
        with alarm.of_memory(self.rig.broker.server):
            time.sleep(strike.seconds)

    def _poison(self, _: Strike) -> None:
        poison.one_thing(self.rig, self.ledger, self.sender.injected)

    def _unreadable(self, strike: Strike) -> None:
        self.sender.unreadable(strike.target)

    def _wrong_facts(self, strike: Strike) -> None:
        self.sender.wrong_facts(strike.target)

    def _duplicates(self, strike: Strike) -> None:
        self.sender.duplicates(strike.target)

    def _reordered(self, _: Strike) -> None:
        self.sender.reordered()

    def _unknown_type(self, _: Strike) -> None:
        self.sender.unknown()

    def _web_workers(self, service: str) -> list[int]:
        """Gunicorn's children, without the one that tells the metrics."""
        master = self.rig.keeper.kept[f"{service}-web"].pid
        return [pid for pid in family(master)[1:] if is_gunicorn(pid)] if master else []

    def _asked(self, service: str, question: str) -> list[tuple[object, ...]]:
        """The database's answer; nothing while it is away."""
        with suppress(psycopg.OperationalError):
            return ask(self.rig.url_of(service), question)
        return []

    def _pause_program(self, name: str, seconds: float) -> bool:
        until = time.monotonic() + fail_over.WITHIN
        while (pid := self.rig.keeper.kept[name].pid) is None and time.monotonic() < until:
            time.sleep(0.05)  # it was killed a moment ago
        return pid is not None and pause([pid], seconds)
