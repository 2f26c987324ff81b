"""Pages of a list: what one says of where the next begins is read back as it was said, and nothing else is a key."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from marshmallow import ValidationError

from chassis import work
from chassis.paging import Place, PlaceField, cut
from chassis.service import load
from chassis.things import new_id


@pytest.mark.parametrize(
    "at",
    [None, datetime(2026, 6, 30, 20, 59, 59, 123457, tzinfo=UTC), datetime(1970, 1, 1, tzinfo=UTC)],
)
def test_a_place_reads_back(at: datetime | None) -> None:
    place = Place(at, new_id())

    assert PlaceField().deserialize(str(place)) == place


@pytest.mark.parametrize(
    "said",
    [
        "",
        "1",
        "x_",
        "_",
        "-1_{id}",
        "1.5_{id}",
        "99999999999999999_{id}",
        "1_{id}x",
        "\u0661_{id}",
        "{id}_1",
        "{id}\n",
        "1__{id}",
    ],
)
def test_what_is_no_key_is_told(said: str) -> None:
    with pytest.raises(ValidationError):
        PlaceField().deserialize(said.format(id=new_id()))


@pytest.mark.requirement("PLT-12")
@pytest.mark.parametrize(
    ("rows", "limit", "shown", "following"),
    [("abc", 2, "ab", "b"), ("ab", 2, "ab", None), ("a", 2, "a", None), ("", 2, "", None), ("ab", 1, "a", "a")],
)
def test_a_page_of_rows_says_where_the_next_begins_as_long_as_there_is_one(
    rows: str, limit: int, shown: str, following: str | None
) -> None:
    assert cut(list(rows), {"limit": limit}, str) == (list(shown), following)


def test_a_service_with_packages_makes_them_in_its_worker() -> None:
    assert "packages" in work.roles_of(load("services.partnership"))
    assert "packages" not in work.roles_of(load("tests.excursions"))
