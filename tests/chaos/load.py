"""Concurrent users of several services: each goes on until as much has been accepted as was wanted."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count
from uuid import uuid4

from tests.chaos.ledger import Ledger
from tests.chaos.people import Person, person

# A teacher, the principal and the district's officer of one school each.
SCHOOLS = (
    ("murat.deniz", "ipek.su", "nesrin.liman"),
    ("onur.er", "kemal.isik", "vedat.cam"),
    ("kaan.duman", "leyla.cinar", "figen.kazdag"),
    ("deniz.kaya", "nermin.ege", "aysun.zeytinci"),
)
MEETS_EVERY = 8


@dataclass(frozen=True)
class Load:
    """Where the door is, what is accepted there, and the partnership whose partners meet."""

    url: str
    ledger: Ledger
    partnership: str

    def begin(self, crowd: ThreadPoolExecutor) -> list[Future[None]]:
        """Everybody starts to work."""
        trades: list[Callable[[], None]] = [
            *(lambda cast=cast: self.excursions(cast) for cast in SCHOOLS),  # type: ignore[misc]  # each its own cast
            lambda: self.excursions(SCHOOLS[0]),
            self.letters_and_meetings,
            self.directory,
        ]
        return [crowd.submit(trade) for trade in trades]

    def excursions(self, cast: tuple[str, str, str]) -> None:
        """A school asks, its district answers."""
        with ExitStack() as here:
            people = [here.enter_context(person(self.url, name, self.ledger)) for name in cast]
            while not self.ledger.is_full:
                excursion(*people)

    def letters_and_meetings(self) -> None:
        """The ministry records letters and publishes its guide; now and then the partners plan to meet."""
        with person(self.url, "haluk.sezer", self.ledger) as ogm, person(self.url, "aylin.koc", self.ledger) as head:
            for number in count():
                if self.ledger.is_full:
                    return
                ogm.does("/partnership/v1/letters", "record", letter())
                ogm.does("/partnership/v1/guides", "publish", guide())
                if number % MEETS_EVERY == 0:
                    self._meeting(head)

    def directory(self) -> None:
        """The administrator enters a school, renames it twice and closes it."""
        with person(self.url, "sistem.yoneticisi", self.ledger) as admin:
            while not self.ledger.is_full:
                _school(admin)

    def _meeting(self, head: Person) -> None:
        said = {
            "partnership": self.partnership,
            "kind": "zumre",
            "subject": "mathematics",
            "meets_on": (date.today() + timedelta(days=30)).isoformat(),  # noqa: DTZ011  # any day to come will do
            "mode": "online",
        }
        if meeting := head.does("/partnership/v1/meetings", "plan", said):
            address = f"/partnership/v1/meetings/{meeting['id']}/cancel"
            head.does(address, "cancel", {"reason": "Kar yağdı."}, meeting["id"])


def excursion(teacher: Person, principal: Person, officer: Person) -> None:
    """Three steps of one thing."""
    thing = teacher.does("/excursions/v1/excursions", "draft", {"place": "Kaz Dağı", "pupils": 30})
    if thing:
        finish(thing["id"], principal, officer)


def finish(thing: str, principal: Person, officer: Person) -> None:
    """The steps after the first."""
    principal.does(f"/excursions/v1/excursions/{thing}/submit", "submit", thing=thing)
    officer.does(f"/excursions/v1/excursions/{thing}/approve", "approve", thing=thing)


def letter() -> dict[str, str]:
    """A letter nobody has recorded yet; among more than ten digits there might be one that is a person's number."""
    return {
        "number": f"E-{uuid4().hex[:10]}",
        "subject": "Okul Ortaklığı",
        "dated_on": "2026-04-25",
        "issuing_unit": "Ortaöğretim Genel Müdürlüğü",
        "signatory_title": "Genel Müdür",
    }


def guide() -> dict[str, str]:
    """An edition of the guide."""
    return {"name": "Uygulama Kılavuzu", "text": "Okullar buluşur.", "in_force_on": "2026-09-01"}


def _school(admin: Person) -> None:
    name = {"name": "Yeni Ortaokul", "kind": "lower_secondary"}
    said = name | {"parent": "tr/10/karesi", "code": uuid4().hex[:10]}
    unit = admin.does("/gateway/v1/units", "enter", said)
    for number in (1, 2):
        if unit:
            edited = name | {"name": f"Yeni Ortaokul {number}", "authority": unit["authority"]}
            address = f"/gateway/v1/units/{unit['id']}"
            unit = admin.does(address, "change", edited, unit["id"], unit["version"])
    if unit:
        admin.does(f"/gateway/v1/units/{unit['id']}/close", "close", {"on": "2026-09-01"}, unit["id"])
