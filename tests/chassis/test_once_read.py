"""What is read once and used again: a token is still refused when its time is over, and a reading changes nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from chassis import clock
from chassis.db import reading
from chassis.errors import NotSignedIn
from chassis.identity import Actor, Post, Role, sign, verify
from tests.doors import KEY, House, opened
from tests.excursions.requests.model import Excursion


@pytest.fixture
def excursions(service_database: Callable[[str], str], tmp_path: Path) -> Iterator[House]:
    with opened("tests.excursions", service_database("tests.excursions"), tmp_path) as house:
        yield house


def test_a_token_that_was_good_is_refused_once_its_time_is_over(
    excursions: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    me = Actor(uuid4(), (Post(Role.PRINCIPAL, "tr/10/bandirma/745612"),))
    token = sign(me, "excursions", KEY)
    later = clock.real_now() + timedelta(minutes=5, seconds=2)

    assert verify(token, "excursions") == verify(token, "excursions") == me
    monkeypatch.setattr(clock, "real_now", lambda: later)
    with pytest.raises(NotSignedIn):
        verify(token, "excursions")


def test_a_token_that_was_good_for_one_service_is_refused_by_another(excursions: House) -> None:
    token = sign(Actor(uuid4()), "excursions", KEY)

    verify(token, "excursions")
    with pytest.raises(NotSignedIn):
        verify(token, "partnership")


def test_nothing_is_changed_by_a_reading(excursions: House) -> None:
    with reading() as session:
        session.add(Excursion(unit="tr/10/bandirma/745612", place="Kaz Dağı", pupils=30, version=1))

        with pytest.raises(RuntimeError, match="in a transaction"):
            session.flush()
