"""At the browsers of the two boards and of a recipient: proposed, granted, released, fetched, checked."""

from __future__ import annotations

from tests.journeys.story import Story
from tests.journeys.system import eventually
from tests.journeys.visit_opened import takes

CHOIR = "Cumhuriyet korosu"
RANKED = {
    "project_year": "2025-2026",
    "award_area": "arts_sports_culture_social_award",
    "recipient_group": "teacher",
    "minute": "2026/3",
}
DECISION = {"outcome": "granted", "decision_number": "2026/3", "decided_on": "2026-05-20"}


def decided_and_released(story: Story) -> None:
    """The sums are there when the phase is over; the result when the board releases the year's."""
    story.at("2026-05-19", "00:05:00")
    chair = story.finds("Nermin Ege", CHOIR)
    candidacy = chair.page.url
    story.picture("scored", chair)
    takes(chair, "/awards/rankings", "Sıralamayı kapat", RANKED)
    takes(chair, candidacy, "Ödül için öner")
    story.at("2026-05-20")
    board = story.finds("Mehmet Ovalı", CHOIR)
    board.accessible()
    story.picture("proposed", board)
    board.act("Karar ver", DECISION)
    recipient = story.as_("Ayla Mutlu")
    recipient.open("/awards/award-certificates")
    recipient.accessible()
    assert not recipient.says(CHOIR)
    takes(board, "/awards/award-releases", "Yılın ödüllerini açıkla", {"project_year": "2025-2026"})
    board.open(candidacy)
    assert board.says("Ödül verildi")
    story.picture("granted", board)


def certificate_is_checked(story: Story) -> None:
    """The recipient fetches it; whoever is shown the file asks whether it holds."""
    recipient = story.as_("Ayla Mutlu")
    recipient.open("/awards/award-certificates")
    recipient.accessible()
    story.picture("certificates", recipient)
    with recipient.page.expect_navigation():
        recipient.main.locator("table a").first.click()
    paper = recipient.main.get_by_role("link", name="PDF")
    eventually(lambda: recipient.page.reload() and paper.count(), "the certificate is made", within=120)
    recipient.accessible()
    story.picture("certificate", recipient)
    content = recipient.page.context.request.get(f"{recipient.url}{paper.first.get_attribute('href')}").body()
    passer_by = story.passer_by()
    passer_by.open("/check")
    passer_by.page.locator("#file").set_input_files(
        {"name": "belge.pdf", "mimeType": "application/pdf", "buffer": content}
    )
    passer_by.press("Denetle")
    story.picture("check", passer_by)
    assert passer_by.says("Ödül belgesi")
    assert passer_by.says("Burhaniye İskeleyolu İlkokulu")
