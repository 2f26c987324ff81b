"""Of fifty people who save over one version at once, one wins and all others are told (R17)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest

from tests.chaos.at_once import all_at_once, served
from tests.doors import opened
from tests.partnership.cast import OBJECTIVE, Cast, at

TIMES = 50
CONTENT = {"objectives": [OBJECTIVE], "activities": []}
EDITED = "partnership.plan_section.edited"


@pytest.fixture
def cast(service_database: Callable[[str], str], tmp_path: Path) -> Iterator[Cast]:
    with opened("services.partnership", service_database("services.partnership"), tmp_path) as house:
        cast = Cast(house)
        cast.settle()
        yield cast


@pytest.fixture
def section(cast: Cast) -> str:
    """A section of a plan that is being written."""
    with at("10.6.2025"):
        return cast.section("Matematik")


def test_of_fifty_edits_of_one_version_one_is_kept_and_the_others_are_told(
    cast: Cast, section: str, tmp_path: Path
) -> None:
    with served("services.partnership", tmp_path) as url:
        headers = cast.selin.headers
        answers = all_at_once(TIMES, "PUT", url + section, headers | {"If-Match": '"1"'}, CONTENT)
        unsaid = httpx.put(url + section, json=CONTENT, headers=headers, timeout=60)
        now = httpx.get(url + section, headers=headers, timeout=60)

    assert Counter(one.status_code for one in answers) == {200: 1, 412: TIMES - 1}, answers[0].text
    assert {one.json()["code"] for one in answers if one.status_code == 412} == {"stale_version"}
    assert (unsaid.status_code, unsaid.json()["code"]) == (428, "if_match_required")
    assert (now.json()["version"], cast.house.told().count(EDITED)) == (2, 1)


def test_without_the_look_at_the_version_edits_are_lost(cast: Cast, section: str, tmp_path: Path) -> None:
    with served("tests.chaos.unmatched", tmp_path) as url:
        answers = all_at_once(TIMES, "PUT", url + section, cast.selin.headers | {"If-Match": '"1"'}, CONTENT)

    saved = Counter(one.status_code for one in answers)[200]
    assert cast.house.told().count(EDITED) == saved > 1
