"""A visit at the browsers of everybody in it: list, application, three levels, seat, host, guide, Ek-3, closed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.journeys.browser import browser
from tests.journeys.report_on_a_phone import PHONE, a_minute_without_network, fits, goes_on, what_is_done_at_home
from tests.journeys.story import Story
from tests.journeys.system import System, eventually
from tests.journeys.visit_opened import CRITERIA, DAYS, HOST, a_school_is_opened, a_visit_is_announced, takes

RULES = ["obey_school_rules", "be_present_open_hours", "follow_programme"]
GAINED = "Deneyler ders başında tahminle başlıyor; öğrenciler ölçtüklerini tahminleriyle karşılaştırıyor."
ITEMS = ("Her konuya bir tahmin deneyi eklemek", "Deney köşesi kurmak")


@pytest.fixture
def story(visits: System) -> Iterator[Story]:
    with browser() as running:
        yield Story(visits, running)
    visits.clock_back()


@pytest.mark.requirement(
    "MOB-05", "MOB-06", "MOB-08", "MOB-12", "MOB-13", "MOB-14", "MOB-15", "MOB-17", "MOB-19", "MOB-20", "MOB-23",
    "PLT-10",
)  # fmt: skip
def test_a_teacher_visits_a_school(story: Story) -> None:
    a_school_is_opened(story)
    visit = a_visit_is_announced(story)
    _applied_for(story)
    _agreed_to_at_school_and_district(story)
    _placed(story, visit)
    _host_is_prepared(story, visit)
    _met_by_the_guide(story, visit)
    mine = _reported_on_a_phone(story)
    _passed_on_and_closed(story, mine)


def _applied_for(story: Story) -> None:
    story.at("2026-02-17")
    harun = story.as_("Harun Şahin")
    harun.open("/mobility/visit-openings")
    harun.accessible()
    assert harun.says(f"{HOST} – Fizik")
    story.picture("visits-to-apply-for", harun)
    harun.act("Başvur", {"programme": HOST})
    harun.follow("İşi izle")
    harun.accessible()
    harun.act("Ziyaret kurallarını kabul et", {"accepted_rules": RULES})
    other = story.as_("Nuri Ilgın")
    other.open("/mobility/visit-openings?fields=all")
    assert other.says("Alanınız, ziyarete açılan alan değil.")


def _agreed_to_at_school_and_district(story: Story) -> None:
    story.at("2026-02-18")
    principal = story.finds("Nermin Ege", HOST)
    principal.accessible()
    principal.act("Derslerin karşılandığını onayla")
    story.finds("Nermin Ege", HOST).act("Onayla")
    story.finds("Aysun Zeytinci", HOST).act("Onayla")


def _placed(story: Story, visit: str) -> None:
    story.at("2026-03-10")
    oyggm = story.finds("Tuna Öztürk", HOST, "başvuru")
    application = oyggm.page.url
    oyggm.act("Puanla", {"marks": [{"code": CRITERIA, "points": "82"}]})
    oyggm.open(application)
    story.picture("visit-application", oyggm)
    oyggm.act("Yerleştir")
    takes(oyggm, visit, "Yerleştirmeyi bitir")


def _host_is_prepared(story: Story, visit: str) -> None:
    story.at("2026-04-01")
    host, harun = story.as_("İpek Su"), story.as_("Harun Şahin")
    harun.open("/mobility/stays")
    harun.follow(HOST)
    harun.act("Konaklama iste", {"wish": "Bir gece"})
    host.open("/mobility/stays")
    host.accessible()
    host.follow(HOST)
    stay = host.page.url
    host.accessible()
    host.act("İletişimi kaydet", {"contacted_on": "2026-04-01", "contacted_by": "phone"})
    takes(host, stay, "Rezervasyonu kaydet", {"lodging": "Bandırma Öğretmenevi"})
    for day in DAYS:
        activity = {
            "day": day,
            "activity_kind": "workshop",
            "name": "Deney atölyesi",
            "begins": "09:00",
            "ends": "11:30",
        }
        takes(host, visit, "Güne etkinlik ekle", activity)
    takes(host, visit, "Personelin bilgilendirildiğini kaydet", {"held_on": "2026-04-01", "told": "Amaç, süre, önem."})
    host.open(visit)
    host.main.get_by_text("Neden yapamıyorum?").click()
    assert host.says("Yapılmamış yükümlülükler: İstedikleri zaman danışabilecekleri bir rehber belirlenir.")
    guide = {"guide": "Özgür Şen", "phone": "+90 532 111 00 01", "email": "ozgur.sen@kopru.example"}
    takes(host, visit, "Rehberi belirle", guide)
    takes(host, visit, "Hazırız")
    host.open(visit)
    story.picture("visit-prepared", host)
    harun.open(visit)
    assert harun.says("+90 532 111 00 01")


def _met_by_the_guide(story: Story, visit: str) -> None:
    """Arrival and the first day's briefing; on the second day attendance goes on."""
    story.at(DAYS[0], "09:00:00")
    guide = story.finds("Özgür Şen", HOST)
    guide.open("/mobility/participations")
    guide.follow(HOST)
    mine = guide.page.url
    guide.act("Geliş ve gidişi kaydet", {"day": DAYS[0], "arrived_at": "08:40"})
    takes(guide, visit, "Ziyareti başlat")
    takes(guide, visit, "İlk gün bilgilendirmesini kaydet", {"told": "Okul gezildi, program anlatıldı."})
    story.at(DAYS[1], "16:00:00")
    takes(guide, mine, "Geliş ve gidişi kaydet", {"day": DAYS[1], "arrived_at": "08:40", "left_at": "15:30"})


def _reported_on_a_phone(story: Story) -> str:
    """The report's page."""
    story.at("2026-05-06", "09:00:00")
    harun = story.as_("Harun Şahin")
    harun.page.set_viewport_size(PHONE)
    story.finds("Harun Şahin", HOST)
    mine = harun.page.url
    assert fits(harun)
    harun.press("Raporu yaz")
    harun.accessible()
    assert fits(harun)
    assert harun.says("Gün 1: 4 Mayıs 2026 Pazartesi")
    story.picture("visit-report-phone", harun)
    goes_on(harun, "İlk gün: bilgilendirme, okul turu, iki fizik dersi.")
    assert harun.says("1 / 4 bölüm yazıldı")
    learned = "Ziyaret sürecinde elde edilen bilgi ve tecrübeler"
    a_minute_without_network(
        harun, "İkinci gün: tahmin deneyi.", lambda: harun.main.get_by_role("heading", name=learned).count() > 0
    )
    goes_on(harun, GAINED)
    what_is_done_at_home(harun, *ITEMS)
    harun.open(mine)
    harun.press("Raporu müdüre teslim et")
    harun.accessible()
    assert harun.says("kişi kaydınızdan; elle yazılmaz")
    harun.confirm()
    harun.open(mine)
    story.picture("visit-report-delivered-phone", harun)
    return mine


def _passed_on_and_closed(story: Story, mine: str) -> None:
    story.at("2026-05-07")
    principal, harun = story.finds("Nermin Ege", HOST), story.as_("Harun Şahin")
    principal.accessible()
    assert principal.says(GAINED)
    principal.act("İle ilet")
    for audience in ("school_administration", "own_zumre"):
        said = {"audience": audience, "held_at": "2026-05-07T09:00", "place": "Öğretmenler odası"}
        takes(harun, mine, "Paylaşıma davet et", said)
        harun.follow("İşi izle")
        harun.act("Paylaşımın yapıldığını kaydet", {"minutes": "Gözlemler paylaşıldı."})
    province = story.finds("Cansu İlhan", HOST)
    province.accessible()
    province.act("Raporu al ve katılımı kapat")
    harun.page.set_viewport_size({"width": 1280, "height": 900})
    eventually(lambda: harun.open(mine) or harun.says("(PDF)"), "the printed form", within=120)
    assert harun.says("Kapandı")
    story.picture("visit-closed", harun)
