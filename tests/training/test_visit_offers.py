"""What a visitor brought home is heard, and lies before its author as the draft of a good practice."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

import pytest

from services.training.subscriptions import LISTENER
from tests.telling import event, hear
from tests.training.answers import at, ok
from tests.training.cast_communities import Cast

GAINED = "Atölyelerde öğrenciler kendi deneylerini kuruyor; zümre her hafta bir dersi birlikte izliyor."


def offered(person: UUID, subject: UUID) -> dict[str, Any]:
    """As the visitor’s programme tells it."""
    facts = {
        "person": person,
        "host_unit": "tr/10/altieylul/999999",
        "opened_field": "mathematics",
        "knowledge_gained": GAINED,
        "application_at_home_school": ["Deney köşesi kurmak", "Ortak ders izlemek"],
    }
    told = event(subject, 1)
    told["data"]["facts"] = facts
    return told | {"type": "mobility.visit_report.offered_as_good_practice", "source": "/mobility"}


@pytest.mark.requirement("MOB-16")
def test_the_author_finds_a_draft_and_an_offer_heard_twice_makes_one(communities: Cast) -> None:
    cast = communities
    told = offered(cast.deniz.id, uuid4())
    with at("4.5.2026"):
        hear(LISTENER, told, told)
        [found] = ok(cast.deniz.get("/v1/good-practices"))["items"]
        work = ok(cast.deniz.get(f"/v1/good-practices/{found['id']}"))

        submitted = cast.deniz.post(f"/v1/good-practices/{found['id']}/submit")

    assert (work["state"]["code"], work["author"]) == ("draft", str(cast.deniz.id))
    assert (work["summary"], work["subject"]) == (GAINED, "mathematics")
    assert "Deney köşesi kurmak" in work["body"]
    # What a report does not say its author still has to.
    assert submitted.status_code == 422


def test_whoever_is_not_known_here_gets_no_draft(communities: Cast) -> None:
    with at("4.5.2026"):
        hear(LISTENER, offered(uuid4(), uuid4()))

    assert "training.good_practice.drafted" not in communities.house.told()
