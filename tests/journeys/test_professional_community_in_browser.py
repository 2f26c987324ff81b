"""SC-MGT at the browsers of those who take part: from the plan to what its members say it has brought."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from services.training.catalogue.model import CATALOGUE
from tests.chassis.files.samples import PDF
from tests.journeys.browser import browser
from tests.journeys.story import Story
from tests.journeys.system import System, eventually

THEME = "Etkinlik temelli ders tasarımı"
DAYS = ("1", "25", "3", "34", "1")
PLAN = {
    "theme": THEME,
    "programme_code": "1.02.03",
    "programme_name": "Etkinlik Temelli Ders Tasarımı Programı",
    "application_criteria": "Derse giren öğretmenler",
    "evaluation_criteria": "Başvuru sırası",
    "duration_hours": "30",
    "implementation": "Çevrim içi toplantılar ve sınıf uygulamaları",
    "quota": "3",
    "opens_on": "2025-09-15",
    "closes_on": "2025-09-22",
    "starts_on": "2025-10-06",
    "trainer": "Selim Arda",
    # The five stages of the template stand there already; how long each takes is for the programme to say.
    "phases": [{"days": days} for days in DAYS],
}
GOALS = {"need": "Derse katılım", "vision": "Etkin öğrenen sınıf", "goals": ["Her üye iki etkinlik tasarlar"]}
PRACTICE = {
    "name": "Işık etkinliği",
    "class_name": "10-A",
    "held_on": "2025-10-30",
    "done": "Öğrenciler ışığın kırılmasını denedi.",
    "reflection": "Herkes katıldı.",
}
FEEDBACK = "Deney föyünü biz de kullanacağız."
LINK = "https://oba.example/oda"
MEMBERS = ("deniz.kaya", "tulin.eren", "umit.baran")
HEADS = {"deniz.kaya": "nermin.ege", "tulin.eren": "ruya.sener", "umit.baran": "ruya.sener"}
DISTRICTS = {"deniz.kaya": "aysun.zeytinci", "tulin.eren": "perihan.korfez", "umit.baran": "perihan.korfez"}


@pytest.fixture
def story(system: System) -> Iterator[Story]:
    with browser() as running:
        yield Story(system, running)


@pytest.mark.requirement("SC-MGT")
def test_three_teachers_learn_from_each_other(story: Story) -> None:
    community = _announced(story)
    _placed_and_formed(story, community)
    room = _begun(story, community)
    _practised(story, community, room)
    _evaluated(story, community, room)
    _completed(story, community, room)


def _announced(story: Story) -> str:
    """The community's page."""
    story.at("2025-09-15")
    tuna = story.as_("Tuna Öztürk")
    tuna.open("/training/communities")
    tuna.act("Topluluk planla", PLAN)
    tuna.follow("İşi izle")
    community = tuna.page.url
    tuna.accessible()
    tuna.act("İlan et")
    return community


def _placed_and_formed(story: Story, community: str) -> None:
    """One applies on the community's own page, the others and those who decide through the API."""
    story.at("2025-09-16")
    deniz, system, offer = story.as_("Deniz Kaya"), story.system, community.rpartition("/")[2]
    deniz.open(community)
    deniz.accessible()
    deniz.act("Başvur", {"statement": "Derslerim etkinlikle zenginleşsin."})
    for name in MEMBERS[1:]:
        system.caller(name).does("/training/v1/applications", {"offer": offer})
    mine = {name: system.caller(name).get("/training/v1/applications", mine="yes", offer=offer) for name in MEMBERS}
    wishes = {name: f"/training/v1/applications/{found['items'][0]['id']}" for name, found in mine.items()}
    for name, wish in wishes.items():
        for officer in (HEADS[name], DISTRICTS[name]):
            system.caller(officer).does(f"{wish}/approve")
    story.at("2025-09-26")
    for wish in wishes.values():
        system.caller("tuna.ozturk").does(f"{wish}/place")
    story.at("2025-09-30")
    story.finds("Tuna Öztürk", THEME, "topluluğu oluşturmanız").act("Topluluğu oluştur")
    stranger = story.as_("Ece Ün")
    stranger.open(community)
    assert not stranger.main.locator("a", has_text="topluluk alanı").count()


def _begun(story: Story, community: str) -> str:
    """The room's page."""
    story.at("2025-10-06", "08:00:00")
    trainer = story.finds("Selim Arda", THEME, "ön eğitimi başlatmanız")
    trainer.follow("topluluk alanı")
    room = trainer.page.url
    trainer.accessible()
    trainer.act("İhtiyaç, vizyon ve hedefleri yaz", GOALS)
    trainer.open(community)
    trainer.act("Ön eğitimi başlat")
    trainer.open(room)
    meeting = {"name": "Ön eğitim", "starts_at": "2025-10-06 15:00", "link": LINK, "lesson_hours": "2"}
    trainer.act("Toplantı planla", meeting)
    trainer.open(room)
    told = {"phase": "practice_1", "name": "Etkinlik", "instructions": "Bir ders için etkinlik tasarlayın."}
    trainer.act("Uygulama görevi ver", told)
    trainer.open(community)
    trainer.act("Aşamayı tamamla")
    return room


def _practised(story: Story, community: str, room: str) -> None:
    """One writes down what was done in the own class, with a file; a colleague looks at it and says so."""
    story.at("2025-10-31")
    deniz, colleague = story.as_("Deniz Kaya"), story.as_("Tülin Eren")
    deniz.open("/training/community-rooms")
    deniz.follow(THEME)
    deniz.act("Uygulamayı kaydet", PRACTICE | {"phase": "practice_1"})
    deniz.follow("İşi izle")
    practice = deniz.page.url
    deniz.bring("Deney föyü", {"name": "foy.pdf", "mimeType": "application/pdf", "buffer": PDF})
    deniz.accessible()
    colleague.open("/training/practice-records")
    colleague.follow(PRACTICE["name"])
    colleague.act("Geri bildirim yaz", {"text": FEEDBACK})
    eventually(lambda: deniz.open("/notices") or deniz.says(PRACTICE["name"]), "the colleague's words reach Deniz")
    deniz.open(practice)
    assert deniz.says(FEEDBACK)
    _recorded(story, room, "practice_1", MEMBERS[1:])
    story.finds("Selim Arda", THEME, "aşamayı tamamlamanız").act("Aşamayı tamamla")


def _recorded(story: Story, room: str, phase: str, members: tuple[str, ...]) -> None:
    said = PRACTICE | {"room": room.rpartition("/")[2], "phase": phase}
    for name in members:
        story.system.caller(name).does("/training/v1/practice-records", said)


def _evaluated(story: Story, community: str, room: str) -> None:
    """The interim evaluation and the second practice are the same forms again: through the API."""
    story.at("2025-11-03")
    trainer, members = story.system.caller("selim.arda"), _members(story, room)
    address, phase = f"/training/v1/community-rooms/{room.rpartition('/')[2]}", community.rpartition("/")[2]
    meeting = {"name": "Ara değerlendirme", "starts_at": "2025-11-03T09:00:00+03:00", "link": LINK}
    trainer.does(f"{address}/plan_meeting", meeting)
    for one in members:
        trainer.does(f"{address}/give_feedback", {"person": one, "feedback": "Güzel olmuş."})
    told = {"phase": "practice_2", "name": "Etkinlik", "instructions": "İkinci etkinliği deneyin."}
    trainer.does(f"{address}/assign", told)
    trainer.does(f"/training/v1/communities/{phase}/close_phase")
    story.at("2025-12-05")
    _recorded(story, room, "practice_2", MEMBERS)
    trainer.does(f"/training/v1/communities/{phase}/close_phase")


def _members(story: Story, room: str) -> list[str]:
    found = story.system.caller("selim.arda").get(f"/training/v1/community-rooms/{room.rpartition('/')[2]}")
    return [one["person"] for one in found["members"]]


def _completed(story: Story, community: str, room: str) -> None:
    story.at("2025-12-08")
    trainer, system = story.as_("Selim Arda"), story.system
    trainer.open(room)
    meeting = {"name": "Nihai değerlendirme", "starts_at": "2025-12-08 09:00", "link": LINK}
    trainer.act("Toplantı planla", meeting)
    trainer.open(room)
    trainer.act("Üyeye geri bildirim ver", {"person": "Deniz Kaya", "feedback": "İki etkinlik de derse yakıştı."})
    for one in _members(story, room):
        system.caller("selim.arda").does(
            f"/training/v1/community-rooms/{room.rpartition('/')[2]}/give_feedback",
            {"person": one, "feedback": "İki etkinlik de derse yakıştı."},
        )
    story.finds("Selim Arda", THEME, "çalışmayı tamamlamanız").act("Çalışmayı tamamla")
    deniz = story.as_("Deniz Kaya")
    deniz.open(room)
    deniz.accessible()
    deniz.act("Kazanım anketini doldur", dict.fromkeys(CATALOGUE.codes("expected_gains"), "4"))
    deniz.open(community)
    assert deniz.says("Tamamlandı")
