"""At the browsers of ministry and host: a school is nominated, listed, shown, and a visit to it announced."""

from __future__ import annotations

from typing import Any

from tests.journeys.browser import Visitor
from tests.journeys.story import Story

HOST, LISTED = "Bandırma Poyrazlı Anadolu Lisesi", "Ziyarete açılacak okullar listesi"
DAYS = ("2026-05-04", "2026-05-05")
CRITERIA = "Fizik branşı; laboratuvarda çalışmış olmak"
NOMINATION = {"school": "745612", "opened": [{"field": "Fizik", "capacity": "2"}], "reason": "Deney köşeleri"}
PLAN = {
    "field": "Fizik",
    "aims": ["observe_and_learn_mutually"],
    "starts_on": DAYS[0],
    "ends_on": DAYS[1],
    "quota": "1",
    "criteria": CRITERIA,
    "opens_on": "2026-02-16",
    "closes_on": "2026-03-06",
}


def takes(visitor: Visitor, address: str, words: str, said: dict[str, Any] | None = None) -> None:
    """Open a page and take a step there."""
    visitor.open(address)
    visitor.accessible()
    visitor.act(words, said)


def a_school_is_opened(story: Story) -> None:
    story.at("2025-10-06")
    oyggm, ogm = story.as_("Tuna Öztürk"), story.as_("Haluk Sezer")
    takes(oyggm, "/mobility/host-lists", "Yeni liste aç", {"year": "2025"})
    oyggm.follow("İşi izle")
    listed = oyggm.page.url
    takes(ogm, listed, "Okul öner", NOMINATION)
    story.finds("Tuna Öztürk", LISTED).act("Listeyi derle")
    takes(oyggm, listed, "Makam onayına sun", {"letter_number": "E-2025/90"})
    takes(oyggm, listed, "Makam onayını kaydet", {"approved_on": "2025-10-06", "approval_number": "881"})
    oyggm.open(listed)
    oyggm.follow(HOST)
    oyggm.accessible()
    oyggm.act("Süre ve ölçütleri tamamla", {"duration_days": "2", "criteria": CRITERIA})
    story.finds("Tuna Öztürk", LISTED).act("ÖBA'da ilan et")
    host = story.as_("İpek Su")
    host.open("/mobility/showcases")
    host.follow(HOST)
    host.edit({"introduction": "Deneyle öğrenen bir okul.", "works": [{"name": "Deney köşeleri", "description": "–"}]})


def a_visit_is_announced(story: Story) -> str:
    """Its page."""
    oyggm = story.as_("Tuna Öztürk")
    oyggm.open("/mobility/host-schools")
    oyggm.follow(HOST)
    oyggm.act("Ziyaret programı hazırla", PLAN)
    oyggm.follow("İşi izle")
    visit = oyggm.page.url
    story.at("2026-02-16")
    takes(oyggm, visit, "İlan et")
    story.picture("visit-announced", oyggm)
    return visit
