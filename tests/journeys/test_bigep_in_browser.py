"""BİGEP and an eTwinning mission at their people’s browsers: commission, record, three bodies, jurors, release."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator

from tests.chassis.files.samples import PDF
from tests.journeys.award_in_browser import CHOIR, certificate_is_checked, decided_and_released
from tests.journeys.award_scored import scored, shortlisted
from tests.journeys.bigep import Bigep
from tests.journeys.bigep_at_desks import others_are_accepted, others_are_nominated, year_is_open
from tests.journeys.bigep_commission import set_up
from tests.journeys.browser import Visitor, browser
from tests.journeys.mission import ZEYTINYAKA, MissionYear
from tests.journeys.mission_is_judged import CODES
from tests.journeys.story import Story
from tests.journeys.system import System
from tests.journeys.visit_opened import takes

RECORD = {
    "name": CHOIR,
    "award_area": "arts_sports_culture_social_award",
    "aims": ["arts_sports_culture_participation"],
    "mode": "face_to_face",
    "starts_on": "2025-10-29",
    "ends_on": "2025-10-29",
    "teacher_count": "1",
    "student_count": "24",
}
NOMINATION = {"records": [CHOIR], "recipient_group": "teacher", "people": ["Ayla Mutlu"], "grounds": "Okulu topladı."}
AREAS = 5
# The principal and the students: of one teacher nothing is shown.
VOICES = 2
LEADERS = {"leaders": [{"person": "Ece Ün", "responsibility": "Projeler"}]}


@pytest.fixture(scope="module")
def bigep(project_year: System) -> Iterator[Bigep]:
    bigep = Bigep(project_year)
    year_is_open(bigep)
    yield bigep
    project_year.clock_back()


@pytest.fixture
def story(bigep: Bigep) -> Iterator[Story]:
    with browser() as running:
        yield Story(bigep.system, running)


@pytest.mark.requirement("AWD-09", "AWD-10", "SM-AWD-2")
def test_a_principal_sets_up_the_commission_of_the_school(story: Story) -> None:
    set_up(story)


@pytest.mark.requirement("ETW-01", "ETW-12")
def test_a_principal_looks_at_the_school_from_all_sides(story: Story) -> None:
    year = MissionYear(story.system)
    story.at("2025-09-15")
    _mission_may_be_opened(year)
    leyla = story.as_("Leyla Çınar")
    leyla.open("/awards/etwinning-missions")
    leyla.accessible()
    leyla.act("Misyon yılını aç", LEADERS)
    leyla.follow("İşi izle")
    mission = leyla.page.url
    year.mission = mission.rpartition("/")[2]
    story.at("2025-11-10")
    _shown_and_judged(year)
    leyla.open(mission)
    leyla.accessible()
    table = _radar_with_bars_and_table(leyla)
    story.picture("radar", leyla, leyla.main.locator("h2:has(+ figure)").first, table)


def _radar_with_bars_and_table(leyla: Visitor) -> Locator:
    """Five sides with an outline for each voice; beside it a line for each side, with bars and their figures."""
    assert leyla.main.locator("figure svg[role=img]").first.is_visible()
    table = leyla.main.locator("table", has_text="Öğrenciler (42)").first
    lines = table.locator("tbody tr")
    assert lines.count() == AREAS
    assert lines.first.locator("svg").count() == VOICES
    assert "1,7" in lines.first.inner_text()
    return table


def _mission_may_be_opened(year: MissionYear) -> None:
    year.cansu_ilhan.does("/awards/v1/etwinning-schools", {"school": ZEYTINYAKA, "since": "2024-04-15"})
    days = {"starts_on": "2025-10-01", "ends_on": "2026-05-29"}
    action = {"what": "Her dönem bir proje", "owner": year.known("ece.un"), **days}
    year.ece_un.does("/awards/v1/etwinning-action-plans", {"planned": [action]})


def _shown_and_judged(year: MissionYear) -> None:
    """What others enter, through the API."""
    for code in ("project_idea_meetings", "website_updated", "etwinning_corner", "presentation_events"):
        year.shows(year.ece_un, code, "2025-11-03")
    levels = {code: number % 3 for number, code in enumerate(CODES, start=1)}
    for who, voice, known in (
        (year.leyla_cinar, "principal", {}),
        (year.ece_un, "teacher", dict.fromkeys(CODES[::2], 3)),
        (year.sinem_balci, "student", dict.fromkeys(CODES[::3], 3) | {"students_asked": 42}),
    ):
        who.does("/awards/v1/etwinning-assessments", {"mission": year.mission, "voice": voice} | levels | known)


@pytest.mark.requirement("AWD-03", "AWD-06", "AWD-07", "AWD-08", "SM-AWD-4", "SC-AWD")
def test_a_work_is_recorded_judged_and_awarded(story: Story, bigep: Bigep) -> None:
    _recorded(story)
    _passed_on_by_three_bodies(story)
    _nominated(story, bigep)
    shortlisted(story, bigep)
    scored(story, bigep)
    decided_and_released(story)
    certificate_is_checked(story)


def _recorded(story: Story) -> None:
    """In the short form; what is left out there comes later, or never."""
    story.at("2025-11-12")
    ayla = story.as_("Ayla Mutlu")
    ayla.open("/awards/activity-records")
    ayla.accessible()
    ayla.press("Faaliyet kaydet")
    ayla.accessible()
    story.picture("record-form", ayla)
    ayla.fill(RECORD)
    ayla.press("Devam et")
    ayla.accessible()
    story.picture("record-check", ayla)
    ayla.confirm()
    ayla.follow("İşi izle")
    record = ayla.page.url
    ayla.accessible()
    ayla.bring("Program ve fotoğraf", {"name": "koro.pdf", "mimeType": "application/pdf", "buffer": PDF})
    takes(ayla, record, "Okul komisyonuna gönder")
    ayla.open(record)
    assert ayla.says("Okul komisyonunda")
    story.picture("record", ayla)


def _passed_on_by_three_bodies(story: Story) -> None:
    story.at("2025-11-17")
    principal = story.as_("Rüya Şener")
    principal.open("/awards/activity-records")
    principal.accessible()
    assert principal.says(CHOIR)
    story.picture("records-of-a-school", principal)
    for name, step in (
        ("Tülin Eren", "Okul adına onayla"),
        ("Sami Göktürk", "İlçede incelendi olarak ilet"),
        ("Nermin Ege", "Değerlendirmeye al"),
    ):
        member = story.finds(name, CHOIR)
        member.accessible()
        story.picture(f"record-before-{name.partition(' ')[0]}", member)
        member.act(step)


def _nominated(story: Story, bigep: Bigep) -> None:
    others_are_accepted(bigep)
    story.at("2026-05-08", "17:00:00")
    bigep.mehmet_ovali.does(f"{bigep.the_year}/evaluate")
    story.at("2026-05-11")
    commission = story.as_("Tülin Eren")
    commission.open("/awards/candidacies")
    commission.accessible()
    commission.press("Aday göster")
    commission.accessible()
    story.picture("nomination", commission)
    commission.fill(NOMINATION)
    commission.press("Devam et")
    commission.confirm()
    commission.follow("İşi izle")
    commission.accessible()
    story.picture("candidacy", commission)
    bigep.made["choir"] = commission.page.url.rpartition("/")[2]
    others_are_nominated(bigep)
