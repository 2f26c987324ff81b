"""At the browsers of two district boards and of a juror: who is shortlisted, and what is scored from a queue."""

from __future__ import annotations

from tests.journeys.award_in_browser import CHOIR
from tests.journeys.bigep import Bigep
from tests.journeys.bigep_at_desks import OTHERS, the_others_score
from tests.journeys.story import Story
from tests.journeys.visit_opened import takes

LISTED, LEFT_OUT = (said["name"] for said in OTHERS.values())
QUEUE = "/awards/scoring-queue"


def shortlisted(story: Story, bigep: Bigep) -> None:
    """The year takes one of each district, level and area; whoever is left out is told why."""
    story.at("2026-05-12")
    choir, listed, left_out = (f"/awards/candidacies/{bigep.made[name]}" for name in ("choir", "adaptation", "seminar"))
    takes(story.as_("Sami Göktürk"), choir, "Kısa listeye al")
    board = story.as_("Yavuz Kara")
    board.open("/awards/candidacies")
    board.accessible()
    assert board.says(LISTED)
    assert board.says(LEFT_OUT)
    assert not board.says(CHOIR)
    story.picture("candidacies-of-a-district", board)
    takes(board, listed, "Kısa listeye al")
    board.open(left_out)
    board.main.locator("#why-not summary").click()
    assert board.says("kontenjanı dolu")
    story.picture("quota", board)
    board.act("Kısa liste dışında bırak", {"reason": "Kontenjan doldu."})
    board.open(left_out)
    assert board.says("Kısa liste dışı")


def scored(story: Story, bigep: Bigep) -> None:
    """Each alone: who scores later sees nothing of what stands there already."""
    the_others_score(bigep, bigep.made["choir"])
    juror = story.as_("Nermin Ege")
    juror.open("/awards/scores")
    juror.accessible()
    assert CHOIR not in juror.main.inner_text()
    juror.open(QUEUE)
    juror.accessible()
    waiting = juror.main.inner_text()
    assert [name in waiting for name in (CHOIR, LISTED, LEFT_OUT, "84")] == [True, True, False, False]
    story.picture("queue", juror)
    juror.follow(CHOIR)
    story.picture("queue-candidacy", juror)
    juror.press("Puanlamaya başla")
    juror.press("Devam et")
    juror.confirm()
    juror.follow("İşi izle")
    juror.accessible()
    sheet = juror.page.url
    story.picture("sheet", juror)
    juror.press("Puanları yaz")
    juror.accessible()
    story.picture("sheet-form", juror)
    for points in ("86", "16"):
        juror.main.locator("[name$='.points']").fill(points)
        juror.press("Kaydet ve devam et")
    juror.open(sheet)
    assert juror.says("102")
    story.picture("sheet-written", juror)
    juror.open(QUEUE)
    assert CHOIR not in juror.main.inner_text()
    juror.open(f"{QUEUE}?show=done")
    done = juror.main.inner_text()
    assert [name in done for name in (CHOIR, LISTED, "102")] == [True, False, True]
    story.picture("queue-done", juror)
