"""New keys for the T.C. kimlik no of requests: closed anew while people work on, broken off half-way, and run again."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from time import monotonic, sleep

import pytest
from cryptography.exceptions import InvalidTag
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis import key_renewal
from chassis.national_ids import Keys, keys, keys_of
from chassis.settings import settings
from services.training.requests.request_people.model import RequestPerson
from tests.training.answers import at, ok, refusal
from tests.training.cast_requests import Cast
from tests.training.request_said import N, naming

PACKAGE = "services.training"
LONGEST = 120.0


def keys_file() -> Path:
    """The service's own file of keys."""
    file = settings().national_id_keys
    assert file
    return file


def ring() -> Keys:
    """The keys as they stand in the file now."""
    return keys_of(keys_file().read_bytes())


def started_anew() -> None:
    """The service reads its file of keys again."""
    keys.cache_clear()


def old_rows(cast: Cast) -> int:
    """How many are not closed with the newest keys."""
    with Session(cast.house.engine) as session:
        return len(session.scalars(select(RequestPerson.id).where(key_renewal.is_old(RequestPerson, ring()))).all())


def command(*words: str) -> list[str]:
    """As an operator types it."""
    return [sys.executable, "-m", "chassis", "keys", *words]


def opened(cast: Cast) -> list[str]:
    """Every number of the requests, by the keys of the file alone."""
    with Session(cast.house.engine) as session:
        return sorted(ring().open(one) for one in session.scalars(select(RequestPerson)))


def broken_off_half_way(cast: Cast) -> int:
    """One row is held by somebody: the command closes the others, waits for that one, and is killed: what is left."""
    with Session(cast.house.engine) as holder:
        holder.scalars(select(RequestPerson).limit(1).with_for_update()).one()
        running = subprocess.Popen(command("renew", PACKAGE))
        until = monotonic() + LONGEST
        while old_rows(cast) > 1 and monotonic() < until:
            sleep(0.05)
        assert running.poll() is None
        running.kill()
        running.wait()
    return old_rows(cast)


@pytest.mark.requirement("PRV-02")
def test_afterwards_the_old_keys_are_needed_no_more_though_it_was_broken_off(requests: Cast) -> None:
    assert requests.whole
    before = opened(requests)
    subprocess.run(command("add", str(keys_file())), check=True)
    started_anew()

    everybody, left = old_rows(requests), broken_off_half_way(requests)
    subprocess.run(command("renew", PACKAGE), check=True, timeout=LONGEST)
    subprocess.run(command("drop", str(keys_file())), check=True)
    started_anew()

    assert (everybody, left, old_rows(requests)) == (len(before), 1, 0)
    assert (len(ring().closing), len(ring().finding)) == (1, 1)
    assert opened(requests) == before
    with at("22.9.2025", "12:00:00"):
        again = requests.hakan.post(f"{requests.whole}/add_participants", naming([(requests.teachers[12], N[1])]))
        seen = ok(requests.principal.post(f"{requests.whole}/view_numbers", {"reason": "Kontrol"}))["numbers"]
    assert refusal(again) == (422, "participant_repeated")
    assert sorted(one["number"] for one in seen) == before


def test_keys_dropped_before_the_rows_were_closed_anew_leave_them_closed_for_ever(requests: Cast) -> None:
    assert requests.filled
    key_renewal.add(keys_file())
    key_renewal.drop(keys_file())

    with pytest.raises((KeyError, InvalidTag)):
        opened(requests)


@pytest.mark.requirement("PRV-02")
def test_while_both_keys_are_in_the_file_a_number_is_found_under_either(requests: Cast) -> None:
    assert requests.filled
    key_renewal.add(keys_file())
    started_anew()

    with at("22.9.2025", "12:00:00"):
        again = requests.hakan.post(f"{requests.filled}/add_participants", naming([(requests.teachers[12], N[1])]))
        ok(requests.hakan.post(f"{requests.filled}/add_participants", naming([(requests.teachers[12], N[12])])))

    assert refusal(again) == (422, "participant_repeated")
    assert old_rows(requests) == len(opened(requests)) - 1


def test_the_file_of_keys_stays_closed_to_others(requests: Cast) -> None:
    key_renewal.add(keys_file())

    assert keys_file().stat().st_mode & 0o077 == 0
    assert (len(ring().closing), len(ring().finding)) == (2, 2)
