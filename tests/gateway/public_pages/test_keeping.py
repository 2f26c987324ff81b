"""What the gateway keeps of what everybody may see: the newest, whatever order it comes in, and nothing of the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import permutations
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from chassis.inbox import Ending, InboxRow
from chassis.things import new_case
from gateway.public_pages.model import PublicThing
from gateway.public_pages.queries import EACH, page_at
from gateway.subscriptions import LISTENER
from tests.doors import House, opened
from tests.gateway.public_pages.showing import entry_told, page_told
from tests.telling import event, hear


@pytest.fixture
def house(service_database: Callable[[str], str], tmp_path: Path) -> Iterator[House]:
    with opened("gateway", service_database("gateway"), tmp_path) as gateway:
        yield gateway


def titles(house: House, number: str, leaf: int = 1) -> list[str] | None:
    """What stands on the page; nothing where there is no page."""
    with Session(house.engine) as session:
        found = page_at(session, number, leaf)
        return [one["title"]["tr"] for one in found.entries] if found else None


@pytest.mark.requirement("PAR-21", "PAR-28")
def test_in_whatever_order_they_come_what_was_taken_down_stays_down(house: House) -> None:
    for order in permutations(range(4)):
        page, entry, number = uuid4(), uuid4(), new_case()
        told = [
            page_told(page, number=number),
            entry_told(page, entry, 1, title={"tr": "Eski"}),
            entry_told(page, entry, 2, title={"tr": "Yeni"}),
            entry_told(page, entry, 3, gone=True),
        ]

        for place in order:
            hear(LISTENER, told[place])
        hear(LISTENER, *told)

        assert (order, titles(house, number)) == (order, None)
        with Session(house.engine) as session:
            kept = session.get_one(PublicThing, entry)
            assert (kept.shown, kept.page, kept.sequence) == (None, None, 3)


def test_repeats_change_nothing_and_a_page_that_comes_last_is_found(house: House) -> None:
    page, entry, number = uuid4(), uuid4(), new_case()
    first, second = entry_told(page, entry, 1, title={"tr": "Eski"}), entry_told(page, entry, 2, title={"tr": "Yeni"})

    hear(LISTENER, second, first, second)
    before = titles(house, number)
    hear(LISTENER, page_told(page, number=number))
    hear(LISTENER, first)

    assert (before, titles(house, number)) == (None, ["Yeni"])


def test_a_page_that_is_closed_is_found_no_more_until_it_opens_again(house: House) -> None:
    page, number = uuid4(), new_case()
    hear(LISTENER, page_told(page, 1, number=number), entry_told(page, uuid4()))
    open_at_first = titles(house, number)

    hear(LISTENER, page_told(page, 2, number=number, closed=True))
    closed = titles(house, number)
    hear(LISTENER, page_told(page, 3, number=number))

    assert (open_at_first, closed, titles(house, number)) == (["Kaz Dağı’nda bir gün"], None, ["Kaz Dağı’nda bir gün"])


def test_what_says_nothing_of_everybody_is_not_kept_here(house: House) -> None:
    hear(LISTENER, event(), event())

    with Session(house.engine) as session:
        assert session.scalars(select(PublicThing)).all() == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"happened_on": "yesterday"},
        {"title": {"tr": ""}},
        {"title": {"tr": "\u202ekaydı"}},
        {"released_at": "2026-05-04"},
        {"text": "bare words"},
    ],
)
def test_what_cannot_be_read_is_parked_and_shows_nothing(house: House, wrong: dict[str, Any]) -> None:
    page, number = uuid4(), new_case()
    hear(LISTENER, page_told(page, number=number))

    hear(LISTENER, entry_told(page, uuid4(), **wrong))

    assert titles(house, number) is None
    with Session(house.engine) as session:
        [parked] = session.scalars(select(InboxRow).filter_by(state=Ending.PARKED)).all()
        assert "public" in (parked.error or "")


def test_more_than_the_schema_names_is_not_kept(house: House) -> None:
    page = uuid4()

    hear(LISTENER, page_told(page, phone="+905321110001"), entry_told(page, uuid4(), people=["Aylin Koç"]))

    with Session(house.engine) as session:
        kept = " ".join(session.scalars(text("SELECT public_things::text FROM public_things")))
    assert "Aylin" not in kept
    assert "+90532" not in kept


def test_a_long_page_is_read_leaf_by_leaf_newest_first(house: House) -> None:
    page, number = uuid4(), new_case()
    entries = [
        entry_told(page, uuid4(), title={"tr": f"İş {day}"}, released_at=f"2026-03-{day:02}T09:00:00Z")
        for day in range(1, EACH + 3)
    ]
    hear(LISTENER, page_told(page, number=number), *entries)

    assert titles(house, number) == [f"İş {day}" for day in range(EACH + 2, 2, -1)]
    assert titles(house, number, 2) == ["İş 2", "İş 1"]
    assert titles(house, number, 3) is None
