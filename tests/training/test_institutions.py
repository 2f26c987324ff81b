"""With which institutions programmes are held: the number of each, universities first."""

from __future__ import annotations

from typing import Any

import pytest

from tests.doors import Person
from tests.training.answers import at, ok
from tests.training.cast_requests import Cast
from tests.training.request_said import SUITABLE, approving

ONE, TWO = "tr/10/karesi/700111", "tr/10/karesi/700112"


def counted(who: Person, asked: str = "") -> list[tuple[str, str, int]]:
    """Kind, name and number of programmes, as the report lists them."""
    found: list[dict[str, Any]] = ok(who.get(f"/v1/institution-counts{asked}"))["items"]
    return [(one["institution_kind"], one["institution"], one["programmes"]) for one in found]


def held_with(cast: Cast, school: str, subject: str, kind: str, institution: str) -> None:
    """A school's request with this institution is approved."""
    request = cast.others[school].asks(subject, 10, institution_kind=kind, institution=institution)
    evaluation = cast.taken_up(request)
    ok(cast.karesi.post(f"{evaluation}/score", {"answers": SUITABLE}))
    ok(cast.karesi.post(f"{evaluation}/decide", approving()))


@pytest.mark.requirement("TRN-13")
def test_programmes_are_counted_by_university_and_a_name_in_capitals_is_the_same(requests: Cast) -> None:
    assert counted(requests.province) == []
    assert requests.planned
    with at("26.9.2025", "15:00:00"):
        # A draft is no programme yet.
        assert requests.second()
        held_with(requests, ONE, "Yaratıcı drama", "university", "BALIKESİR ÜNİVERSİTESİ")
        held_with(requests, TWO, "Robotik kodlama", "expert_institution", "Bilim ve Sanat Merkezi")

        everything = counted(requests.province)
        universities = counted(requests.oyggm, "?kind=university")
        own = counted(requests.others[TWO].principal)
        elsewhere = counted(requests.ayvalik)

    assert [(kind, number) for kind, _, number in universities] == [("university", 2)]
    assert [(kind, number) for kind, _, number in everything] == [("university", 2), ("expert_institution", 1)]
    assert own == [("expert_institution", "Bilim ve Sanat Merkezi", 1)]
    assert elsewhere == []
