"""Past events, read page by page by a program that may."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis import outbox
from chassis.identity import Actor, Post, Role
from tests.chassis.reading import Reader
from tests.doors import House, opened

SCHOOL = "tr/10/bandirma/745612"
DRAFTED, SUBMITTED = "excursions.excursion.drafted", "excursions.excursion.submitted"
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


@pytest.fixture
def excursions(service_database: Callable[[str], str], tmp_path: Path) -> Iterator[House]:
    """Five events that were published, a minute after one another: two drafts, one sent on, two drafts."""
    with opened("tests.excursions", service_database("tests.excursions"), tmp_path) as house:
        principal = house.person(Role.PRINCIPAL, SCHOOL)
        made = [principal.post("/v1/excursions", {"place": "Kaz Dağı", "pupils": 30}).json["id"] for _ in range(2)]
        principal.post(f"/v1/excursions/{made[0]}/submit")
        for _ in range(2):
            principal.post("/v1/excursions", {"place": "Ida", "pupils": 30})
        publish(house)
        yield house


@pytest.fixture
def reader(excursions: House) -> Reader:
    return Reader(excursions.client, "excursions")


def publish(house: House) -> None:
    with house.engine.begin() as connection:
        waiting = select(outbox.OutboxRow.seq).filter_by(published_at=None).order_by(outbox.OutboxRow.seq)
        for number, seq in enumerate(connection.scalars(waiting).all()):
            outbox.mark_sent(connection, [seq], NOON + number * MINUTE)


def test_page_after_page_gives_each_event_once_and_as_the_bus_has_it(excursions: House, reader: Reader) -> None:
    pages = reader.follow(limit=2)

    assert pages == 3
    assert [one.pop("position") for one in reader.read] == [1, 2, 3, 4, 5]
    assert reader.read == excursions.events()


def test_who_has_read_everything_gets_an_empty_page_until_something_happens(excursions: House, reader: Reader) -> None:
    answer = reader.ask(after=5)
    assert (answer.text, answer.headers["X-Kopru-Position"], "Link" in answer.headers) == ("[]", "5", False)

    excursions.person(Role.PRINCIPAL, SCHOOL).post("/v1/excursions", {"place": "Assos", "pupils": 12})
    assert reader.ask(after=5).text == "[]", "what has not left yet has no place in the log"
    publish(excursions)

    [event] = reader.ask(after=5).get_json(force=True)
    assert (event["position"], event["type"]) == (6, DRAFTED)


def test_who_wants_one_type_is_led_past_the_others(reader: Reader) -> None:
    reader.follow(types=SUBMITTED, limit=1)

    assert [(one["type"], one["position"]) for one in reader.read] == [(SUBMITTED, 3)]
    assert reader.position == 5
    both = reader.ask(types=f"{DRAFTED},{SUBMITTED}").get_json(force=True)
    assert [one["position"] for one in both] == [1, 2, 3, 4, 5]


@pytest.mark.usefixtures("excursions")
def test_a_rare_type_is_looked_for_a_stretch_at_a_time(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("chassis.feed.STRETCH", 2)

    pages = reader.follow(types=SUBMITTED)

    assert (pages, reader.position, [one["position"] for one in reader.read]) == (3, 5, [3])


@pytest.mark.parametrize(
    ("since", "positions"),
    [
        (NOON - MINUTE, [1, 2, 3, 4, 5]),
        (NOON, [1, 2, 3, 4, 5]),
        (NOON + MINUTE / 2, [2, 3, 4, 5]),
        (NOON + 2 * MINUTE, [3, 4, 5]),
        (NOON + 4 * MINUTE, [5]),
        (NOON + 5 * MINUTE, []),
    ],
)
def test_who_knows_only_a_time_begins_with_what_was_published_then(
    reader: Reader, since: datetime, positions: list[int]
) -> None:
    reader.follow(since=since.isoformat(), limit=2)

    assert [one["position"] for one in reader.read] == positions
    assert reader.position == 5


def test_a_log_without_events_has_nothing_and_says_so(reader: Reader, excursions: House) -> None:
    with Session(excursions.engine) as session, session.begin():
        session.query(outbox.OutboxRow).delete()

    for asked in ({}, {"after": 0}, {"since": NOON.isoformat()}):
        assert (reader.ask(**asked).text, reader.ask(**asked).headers["X-Kopru-Position"]) == ("[]", "0")


@pytest.mark.parametrize(
    ("asked", "field", "said"),
    [
        ({"after": 1, "since": NOON.isoformat()}, "since", "Give either `after` or `since`, not both."),
        ({"after": 6}, "after", "The log has not reached this position; begin again with `since`."),
        ({"after": -1}, "after", None),
        ({"limit": 0}, "limit", None),
        ({"limit": 1001}, "limit", None),
        ({"since": "yesterday"}, "since", None),
        ({"types": "excursions.excursion.sent"}, "types", None),
        ({"types": ""}, "types", None),
        ({"afetr": 1}, "afetr", "There is no such field."),
    ],
)
def test_what_cannot_be_answered_is_refused_by_name(
    reader: Reader, asked: dict[str, Any], field: str, said: str | None
) -> None:
    answer = reader.ask(**asked)

    assert (answer.status_code, [*answer.json["errors"]]) == (422, [field])
    if said:
        assert said in str(answer.json["errors"])


@pytest.mark.requirement("SEC-10")
@pytest.mark.parametrize(
    "asks",
    [
        Actor(uuid4(), (Post(Role.PLATFORM_ADMIN, "tr"), Post(Role.OGM_OFFICER, "tr"))),
        # The scope of a program in a person's hand opens nothing.
        Actor(uuid4(), (Post(Role.PLATFORM_ADMIN, "tr"),), scopes=frozenset({"events"})),
        Actor(None, (Post(Role.PLATFORM_ADMIN, "tr"),), client="another-system"),
        Actor(None, client="another-system", scopes=frozenset({"contacts"})),
    ],
)
def test_nobody_reads_the_feed_but_a_program_with_the_scope(reader: Reader, asks: Actor) -> None:
    reader.asks = asks

    answer = reader.ask()

    assert (answer.status_code, answer.json["code"], answer.json["scope"]) == (403, "scope_missing", "events")
    assert reader.ask(language="tr").json["title"] == "Bu program için `events` yetkisi tanımlanmamış."
