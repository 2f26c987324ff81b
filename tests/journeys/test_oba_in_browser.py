"""SC-OBA at the browsers of those who take part: from the plan to the certificate and what it says to a passer-by."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from services.training.catalogue.model import CATALOGUE
from tests.journeys.browser import browser
from tests.journeys.oba_applications import reads_and_learns, seven_applications
from tests.journeys.story import Story
from tests.journeys.system import System, eventually

DAYS = ("2025-10-13", "2025-10-14")
HOURS = {"starts_at": "09:00", "ends_at": "16:00"}
LOCAL, CENTRAL = "Dijital materyal tasarımı", "Veriye dayalı öğretim"
FULL, OVERLAP = (
    "Kontenjan dolu.",
    "O günlerde başka bir eğitimde ya da okul ziyaretindesiniz ya da topluluğunuz toplanıyor.",
)
ENTRY = {
    "source": "standard",
    "form": "standard_programme",
    "programme_code": "2.01.02.03",
    "starts_on": DAYS[0],
    "ends_on": DAYS[1],
    "hours": "12",
    "venue_kind": "training_centre",
    "venue": "Ayvalık Hizmet İçi Eğitim Merkezi",
    "opens_on": "2025-09-15",
    "subjects": ["Matematik"],
    "trainers": [{"person": "Nil Ay", "name": "Doç. Dr. Nil Ay", "workplace": "Balıkesir Üniversitesi"}],
}


@pytest.fixture
def story(system: System) -> Iterator[Story]:
    with browser() as running:
        yield Story(system, running)


@pytest.mark.requirement("SC-OBA", "PLT-01", "PLT-05", "PLT-06", "PLT-10")
def test_two_teachers_apply_for_one_seat(story: Story) -> None:
    story.at("2025-09-15")
    seven_applications(story)
    _published(story, "Cansu İlhan", "Mahallî", {"name": LOCAL, "quota": "1", "closes_on": "2025-09-17"})
    _published(story, "Tuna Öztürk", "Merkezî", {"name": CENTRAL, "quota": "2", "closes_on": "2025-09-30"})
    story.at("2025-09-16")
    _applies(story, "Deniz Kaya", LOCAL)
    _applies(story, "Deniz Kaya", CENTRAL)
    story.at("2025-09-17")
    _applies(story, "Ece Ün", LOCAL)
    _cancels(story, "Deniz Kaya", CENTRAL)
    story.at("2025-09-18")
    _placed_and_waitlisted(story)
    story.at("2025-09-19")
    _neither_applied_for_on_the_same_days_nor_cancelled(story)
    activity = _confirmed_and_planned(story)
    _held(story, activity)
    _certified(story)
    _told_how_it_was(story, activity)
    _counted(story)
    story.at("2025-10-20")
    reads_and_learns(story)


def _published(story: Story, officer: str, plan: str, said: dict[str, str]) -> None:
    """The year's plan, which a school's request may have begun already, with one training open to applications."""
    visitor = story.as_(officer)
    visitor.open("/training/in-service-plans")
    visitor.accessible()
    if visitor.says(f"{plan} hizmet içi eğitim planı 2025"):
        visitor.follow(f"{plan} hizmet içi eğitim planı 2025")
    else:
        visitor.act("Yılın planını oluştur", {"year": "2025"})
        visitor.follow("İşi izle")
    address = visitor.page.url
    visitor.act("Plana faaliyet ekle", ENTRY | said)
    visitor.follow("İşi izle")
    activity = visitor.page.url
    visitor.open(address)
    if visitor.says("Planı yayımla"):
        visitor.act("Planı yayımla")
    visitor.open(activity)
    visitor.accessible()
    visitor.act("Başvuruya aç")


def _applies(story: Story, name: str, training: str) -> None:
    visitor = story.as_(name)
    visitor.open("/training/offers")
    visitor.accessible()
    visitor.act("Başvur", {"offer": training})
    visitor.follow("İşi izle")
    visitor.accessible()
    assert visitor.says("Okul müdürü")


def _cancels(story: Story, name: str, training: str) -> None:
    visitor = story.as_(name)
    visitor.open("/training/applications")
    visitor.follow(training)
    visitor.act("Başvuruyu iptal et")
    visitor.follow("İşi izle")
    assert visitor.says("İptal edildi")


def _placed_and_waitlisted(story: Story) -> None:
    for principal in ("Nermin Ege", "Leyla Çınar"):
        story.finds(principal, LOCAL).act("Onayla")
    ayvalik = story.finds("Aysun Zeytinci", LOCAL)
    ayvalik.accessible()
    ayvalik.act("Yerleştir")
    edremit = story.finds("Figen Kazdağ", LOCAL)
    assert edremit.says(FULL)
    edremit.act("Yedeğe al")
    edremit.follow("İşi izle")
    assert edremit.says("Yedek")
    ece = story.as_("Ece Ün")
    eventually(lambda: ece.open("/notices") or ece.says(LOCAL), "she is told")


def _neither_applied_for_on_the_same_days_nor_cancelled(story: Story) -> None:
    deniz = story.as_("Deniz Kaya")
    deniz.open("/training/offers")
    deniz.press("Başvur")
    deniz.fill({"offer": CENTRAL})
    deniz.press("Devam et")
    with deniz.page.expect_navigation():
        deniz.main.locator("button[name=_confirmed]").click()
    assert OVERLAP in deniz.page.locator(".govuk-error-summary").inner_text()
    deniz.open("/training/applications")
    deniz.follow(LOCAL)
    deniz.accessible()
    buttons = deniz.main.get_by_role("button").all_inner_texts()
    assert "Vazgeç" in buttons
    assert "Başvuruyu iptal et" not in buttons


def _confirmed_and_planned(story: Story) -> str:
    """The activity's page; its trainer says at which hours it is held."""
    story.at("2025-10-06")
    story.finds("Cansu İlhan", LOCAL).act("Kesinleştir")
    trainer = story.finds("Nil Ay", LOCAL)
    activity = trainer.page.url
    trainer.act("Oturumları planla", {"sessions": [{"held_on": day} | HOURS for day in DAYS]})
    return activity


def _held(story: Story, activity: str) -> None:
    story.at(DAYS[0], "09:00:00")
    trainer, ece = story.as_("Nil Ay"), story.as_("Ece Ün")
    trainer.open(activity)
    trainer.act("Başlat")
    ece.open("/training/applications")
    ece.follow(LOCAL)
    eventually(lambda: ece.page.reload() and ece.says("Kontenjan dışı"), "she has no seat")
    assert ece.says("Kendi okulunuz okul temelli mesleki gelişim talep edebilir.")
    for number, day in enumerate(DAYS, start=1):
        story.at(day, "17:00:00")
        trainer.open(activity)
        trainer.act("Yoklamayı kaydet", {"session": str(number), "present": ["Deniz Kaya"]})
    trainer.open(activity)
    trainer.accessible()
    trainer.act("Bittiğini bildir")
    story.finds("Cansu İlhan", LOCAL, "tamamlandığını onaylamanız").act("Tamamlandığını onayla")


def _certified(story: Story) -> None:
    """The certificate is made, it stands in his own record, and anybody who has its code can ask whether it holds."""
    deniz, anybody = story.as_("Deniz Kaya"), story.passer_by()
    deniz.open("/training/certificates")
    deniz.follow(LOCAL)
    eventually(lambda: deniz.page.reload() and deniz.main.get_by_role("link", name="PDF").count(), "it is made")
    code = deniz.main.locator("[aria-labelledby=documents] .k-code").inner_text()
    anybody.open("/check")
    anybody.fill({"code": code})
    anybody.press("Denetle")
    anybody.accessible()
    assert anybody.says("Belge geçerli.")
    assert not anybody.says("Deniz Kaya")
    eventually(lambda: deniz.open("/record") or deniz.says(LOCAL), "it stands in his own record")
    deniz.accessible()


def _told_how_it_was(story: Story, activity: str) -> None:
    deniz = story.as_("Deniz Kaya")
    deniz.open(activity)
    deniz.act("Anketi yanıtla", {"marks": [{"mark": "4"}] * len(CATALOGUE.codes("expected_results"))})
    deniz.open(activity)
    assert "Anketi yanıtla" not in deniz.main.get_by_role("button").all_inner_texts()
    # Of fewer than five answers nobody is told an average.
    assert not deniz.says("Anket sonuçları")


def _counted(story: Story) -> None:
    """What a directorate counts has its page; so few answers are nobody's average there either."""
    province = story.as_("Cansu İlhan")
    for rates in ("Yöneticilerin doluluk oranı", "Topluluğu olan okulların oranı"):
        province.open("/training")
        province.follow(rates)
        assert province.main.get_by_role("rowheader", name="Karesi İlçe Millî Eğitim Müdürlüğü").count()
        province.accessible()
    province.open("/training/survey-reports")
    assert province.says("Beş kişinin yanıtladığı bir anket henüz yok.")
