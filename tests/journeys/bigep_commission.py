"""At a principal's browser: the commission of the school is set up, member by member, and takes office."""

from __future__ import annotations

from tests.journeys.story import Story
from tests.journeys.visit_opened import takes

MEMBERS = ("Hakan Er", "Koray Bilgin", "Lale Soylu")


def set_up(story: Story) -> None:
    """It cannot take office before somebody leads it."""
    story.at("2025-09-12")
    principal = story.as_("Hatice Yurt")
    principal.open("/awards/bodies")
    principal.accessible()
    principal.act("Kurul ya da komisyon oluştur", {"kind": "school_project_commission"})
    principal.follow("İşi izle")
    body = principal.page.url
    for member in MEMBERS:
        takes(principal, body, "Üye ekle", {"person": member})
    principal.open(body)
    principal.main.locator("#why-not summary").click()
    assert principal.says("Önce başkanı belirleyin.")
    story.picture("commission", principal)
    principal.act("Başkanı belirle", {"person": MEMBERS[0]})
    takes(principal, body, "Göreve başlat")
    principal.open(body)
    assert principal.says("Görevde")
    assert principal.says(MEMBERS[2])
    story.picture("commission-in-office", principal)
