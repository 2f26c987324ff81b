"""From the ministry's list to the accepted plan in a real browser, with JavaScript and without."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from deploy.local.broker_users import Broker
from tests.clones import Clones
from tests.journeys.browser import browser
from tests.journeys.partnership_begins import LETTER
from tests.journeys.story import PICTURES, Story
from tests.journeys.system import System, eventually

MINUTES = {"minutes": "Okulların durumu paylaşıldı.", "decisions": "Çalışma takvimi kararlaştırıldı."}
INDICATOR = {
    "name": "TYT matematik neti",
    "unit_of_measure": "net",
    "baseline": "18,5",
    "target": "22",
    "measured_on": "2026-06-12",
    "owner": "Aylin Koç",
}
OBJECTIVE = {
    "title": "TYT matematik ortalaması",
    "aims": ["increase_cooperation_and_support"],
    "indicators": [INDICATOR],
}
ACTIVITY = {
    "topic": "academic_achievement",
    "sample_code": "joint_exam",
    "title": "Ortak sınav",
    "kind": "joint_learning_teaching_planning",
    "responsible_one": "Selin Aktaş",
    "responsible_two": "Murat Deniz",
    "starts_on": "2025-10-06",
    "ends_on": "2025-10-20",
}


@pytest.fixture(params=[True, False], ids=["with JavaScript", "without JavaScript"])
def story(request: pytest.FixtureRequest, tmp_path: Path, clones: Clones, broker: Broker) -> Iterator[Story]:
    with System(tmp_path, clones, broker).started() as system, browser() as running:
        yield Story(system, running, javascript=request.param)


@pytest.mark.requirement("PAR-08", "PAR-13", "PAR-24", "PAR-27", "PAR-45")
def test_the_whole_story_in_a_browser(story: Story) -> None:
    if story.javascript:
        shutil.rmtree(PICTURES, ignore_errors=True)
    pair = _listed_and_announced(story)
    _prepared(story, pair)
    plan = _planned(story, pair)
    _carried_up(story, plan)
    if story.javascript:
        _seen_by_the_other_within_two_seconds(story, pair)


def _listed_and_announced(story: Story) -> str:
    story.at("2025-05-02")
    ogm = story.as_("Haluk Sezer")
    ogm.accessible()
    ogm.open("/partnership/letters")
    ogm.act("Resmî yazı kaydet", LETTER)
    ogm.open("/partnership/school-lists")
    ogm.act("Okul listesi yükle", {"lines": [{"group_one": "745101", "group_two": "745612"}]})
    ogm.follow("İşi izle")
    ogm.act("Resmî yazıyı bağla", {"letter": "E-59947035"})
    ogm.follow("İşi izle")
    ogm.act("Listeyi duyur")
    ogm.open("/partnership/partnerships")
    ogm.accessible()
    ogm.follow("Çamlıtepe")
    pair = ogm.page.url
    assert ogm.says("Duyuruldu")
    province = story.as_("Cansu İlhan")
    for school in ("Çamlıtepe", "Poyrazlı"):
        province.open(pair)
        province.act("Okula duyurulduğunu onayla", {"school": school})
    return pair


def _prepared(story: Story, pair: str) -> None:
    story.at("2025-05-05")
    kemal, ipek = story.as_("Kemal Işık"), story.as_("İpek Su")
    eventually(lambda: kemal.open("/") or kemal.says("Çamlıtepe Fen Lisesi – "), "it waits for the principal")
    kemal.follow("Çamlıtepe")
    kemal.accessible()
    kemal.act("İlk iletişimi kaydet", {"contacted_on": "2025-05-05", "mode": "online"})
    for principal, coordinator, phone in ((kemal, "Selin Aktaş", "1"), (ipek, "Murat Deniz", "2")):
        principal.open("/partnership/coordinators")
        principal.act(
            "Koordinatör görevlendir",
            {
                "partnership": "Çamlıtepe",
                "person": coordinator,
                "title": "Öğretmen",
                "phone": f"+90532111000{phone}",
                "email": f"koordinator{phone}@ornek.invalid",
            },
        )
    selin = story.as_("Selin Aktaş")
    eventually(lambda: selin.open("/") or selin.says("Ortak okul koordinatörü"), "the post has arrived")
    story.at("2025-05-12")
    _met(story, "information", "", ["Kemal Işık", "Aylin Koç", "İpek Su", "Hülya Demirel"])
    _met(story, "zumre", "mathematics", ["Aylin Koç", "Hülya Demirel"])
    selin.open("/partnership/joint-zumre-heads")
    selin.act(
        "Ortak zümre başkanını kaydet",
        {
            "partnership": "Çamlıtepe",
            "meeting": "Matematik",
            "person": "Aylin Koç",
            "phone": "+905321110003",
            "email": "zumre@ornek.invalid",
        },
    )
    story.at("2025-05-16")
    selin.open(pair)
    selin.act("Konuları seç ve ortaklığı başlat", {"topics": ["academic_achievement", "community_service"]})
    selin.open(pair)
    assert selin.says("Yürürlükte")


def _met(story: Story, kind: str, subject: str, attendees: list[str]) -> None:
    selin = story.as_("Selin Aktaş")
    selin.open("/partnership/meetings")
    said = {"partnership": "Çamlıtepe", "kind": kind, "meets_on": "2025-05-12", "mode": "online"}
    selin.act("Toplantı planla", said | ({"subject": subject} if subject else {}))
    selin.follow("İşi izle")
    selin.act("Tutanağı yaz", {"attendees": attendees, **MINUTES})


def _planned(story: Story, pair: str) -> str:
    story.at("2025-06-10")
    selin, murat, aylin = (story.as_(name) for name in ("Selin Aktaş", "Murat Deniz", "Aylin Koç"))
    selin.open("/partnership/action-plans")
    selin.act("Plan taslağı aç", {"partnership": "Çamlıtepe", "school_year": "2025-2026"})
    selin.follow("İşi izle")
    plan = selin.page.url
    selin.act("Planın geneline ilişkin bilgileri düzenle", {"declares_content_rules": "true"})
    selin.open(plan)
    selin.follow("Matematik")
    section = selin.page.url
    selin.edit({"objectives": [OBJECTIVE], "activities": [ACTIVITY]})
    selin.open(section)
    story.picture("section", selin)
    aylin.open(section)
    aylin.act("Bölümü onayla")
    for coordinator in (selin, murat):
        coordinator.open(plan)
        coordinator.act("Mutabakatı onayla")
    for principal in ("Kemal Işık", "İpek Su"):
        story.as_(principal).open(plan)
        story.as_(principal).act("Okul adına onayla")
    return plan


def _carried_up(story: Story, plan: str) -> None:
    story.at("2025-08-25")
    kemal, district, province, ogm = (
        story.as_(name) for name in ("Kemal Işık", "Vedat Çam", "Cansu İlhan", "Haluk Sezer")
    )
    kemal.open(plan)
    kemal.act("İlçeye gönder", {})
    eventually(lambda: district.open("/") or district.says("2025-2026"), "it waits for the district")
    story.picture("home", district)
    district.follow("2025-2026")
    district.accessible()
    story.picture("case", district)
    district.act("Üst makama ilet", {"note": "İncelendi."})
    province.open(plan)
    province.press("Gerekçeyle iade et")
    province.fill({"reason": "eksik"})
    province.press("Devam et")
    if province.page.locator("button[name=_confirmed]").count():
        province.page.locator("button[name=_confirmed]").click()
    assert province.page.locator(".govuk-error-summary").count() == 1
    assert province.page.title().startswith("Hata:")
    assert province.page.locator("[name=reason]").input_value() == "eksik"
    story.picture("refusal", province)
    province.open(plan)
    province.act("Üst makama ilet", {"note": "Uygundur."})
    province.open(plan)
    province.follow("OGM'de")
    province.accessible()
    assert province.says("TYT matematik ortalaması")
    assert province.says("Uygundur.")
    story.picture("copy", province)
    ogm.open(plan)
    ogm.act("Kabul et")
    ogm.open(plan)
    assert ogm.says("Kabul edildi")
    notices = story.as_("Murat Deniz")
    eventually(lambda: notices.open("/notices") or notices.says("2025-2026"), "the coordinator is told")
    notices.accessible()
    story.picture("notices", notices)
    notices.open("/language/en?next=/")
    assert notices.says("Sign out")


def _seen_by_the_other_within_two_seconds(story: Story, pair: str) -> None:
    """What one person does appears on another's open page by itself."""
    ipek, selin = story.as_("İpek Su"), story.as_("Selin Aktaş")
    ipek.open(pair)
    words = "Patent, faydalı model, marka"
    assert not ipek.main.get_by_text(words).count()
    selin.open(pair)
    selin.act("Konuları değiştir", {"topics": ["intellectual_property"]})

    ipek.main.get_by_text(words).first.wait_for(timeout=2_000)
