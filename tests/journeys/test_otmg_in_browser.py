"""SC-OTMG at the browsers of nine people: from the coordination team to the teacher's participation document."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from gateway.demo.roll import national_id
from tests.journeys.browser import browser
from tests.journeys.story import Story
from tests.journeys.system import System, eventually
from tests.training import request_said

TOPIC = "Etkinlik temelli ders tasarımı"
CYCLE = "İhtiyaç belirleme"
OWN = (
    "Ayşe Gül", "Burak Çetin", "Canan Ilgaz", "Derya Özkan", "Emre Şimşek", "Filiz Ünal", "Gökhan Irmak",
    "Hande Çelik", "Işıl Duru",
)  # fmt: skip
# As the form takes it: what is typed is text, and the subject is picked.
FORM = {name: said for name, said in request_said.FORM.items() if name != "training_subject"}
FORM |= {"days": "2", "hours": "12"}
CRITERIA = 5
NEED = {"topic": TOPIC, "origin": "need_from_own_practice"}


@pytest.fixture
def story(system: System) -> Iterator[Story]:
    with browser() as running:
        yield Story(system, running)


@pytest.mark.requirement("SC-OTMG")
def test_a_school_asks_for_a_training_and_holds_it(story: Story) -> None:
    _team_is_set_up(story)
    cycle = _needs_are_told(story)
    _discussed_and_decided(story, cycle)
    request = _request_is_written(story, cycle)
    _sent_and_approved(story, request)
    _held(story)


def _team_is_set_up(story: Story) -> None:
    story.at("2025-09-01")
    principal = story.as_("Hatice Yurt")
    principal.open("/training/coordination-teams")
    experts = [{"person": "Burak Çetin", "kind": "expert_teacher"}]
    principal.act("Koordinasyon ekibini kur", {"chair": "Hakan Er", "experts": experts})
    principal.follow("İşi izle")
    principal.accessible()


def _needs_are_told(story: Story) -> str:
    """The cycle's page."""
    story.at("2025-09-08", "00:05:00")
    hakan = story.finds("Hakan Er", CYCLE)
    cycle = hakan.page.url
    story.at("2025-09-12")
    teacher = story.as_("Ayşe Gül")
    teacher.open("/notices")
    teacher.follow(CYCLE)
    teacher.accessible()
    teacher.act("İhtiyaçlarımı bildir", {"needs": [NEED]})
    _the_others_answer(story, cycle)
    hakan.open(cycle)
    hakan.follow("Düzenle")
    for number in range(8):
        hakan.page.locator(f"[name='headings.{number}.text']").fill("Okulda gözlendi ve yazıldı.")
    hakan.press("Devam et")
    hakan.confirm()
    hakan.open(cycle)
    hakan.act("Veri toplamayı bitir")
    return cycle


def _the_others_answer(story: Story, cycle: str) -> None:
    """Those who are still asked, through the API: it is the same form again and again."""
    system, address = story.system, f"/training/v1/need-cycles/{cycle.rpartition('/')[2]}"
    asked = [one["person"] for one in system.caller("hakan.er").get(address)["asked"] if not one["answered_at"]]
    for (name,) in system.rows("gateway", "SELECT username FROM people WHERE id = ANY(%s::uuid[])", asked):
        system.caller(name).does("/training/v1/need-statements", {"needs": [NEED]})


def _discussed_and_decided(story: Story, cycle: str) -> None:
    story.at("2025-09-16")
    head, hakan = story.as_("Ayşe Gül"), story.as_("Hakan Er")
    head.open(cycle)
    minutes = {
        "kind": "zumre_discussion",
        "body": "İlköğretim matematik",
        "met_on": "2025-09-16",
        "attendees": ["Ayşe Gül", "Burak Çetin", "Canan Ilgaz"],
        "topics": [TOPIC],
        "outcome": "Kurula önerildi.",
    }
    head.act("Görüşmeyi kaydet", minutes)
    story.finds("Hakan Er", CYCLE)
    hakan.act("Öğretmenler kuruluna götür")
    story.at("2025-09-19")
    story.finds("Hakan Er", CYCLE)
    need = {"link": "student_learning_need", "text": "8. sınıflar problem çözmede zorlanıyor."}
    decision = {
        "met_on": "2025-09-19",
        "attendees": OWN[:4],
        "outcome": "Oy birliğiyle.",
        "topics": [{"subject": TOPIC, "learning_needs": [need], "decision": "accepted"}],
    }
    hakan.act("Kurul kararını kaydet", decision | {"attendees": list(OWN[:4])})
    story.finds("Hatice Yurt", CYCLE).act("Kurul kararını onayla")


def _request_is_written(story: Story, cycle: str) -> str:
    """The request's page: the trainer of the university and the teacher of another school are looked up."""
    story.at("2025-09-22")
    hakan = story.as_("Hakan Er")
    hakan.open(cycle)
    hakan.act("Talep formu (Ek-1) doldur", {"topic": TOPIC, **FORM})
    hakan.follow("İşi izle")
    request = hakan.page.url
    hakan.act(
        "Eğitim görevlisi ekle",
        {
            "person": "Nil Ay",
            "national_id": national_id(0),
            "workplace": "Balıkesir Üniversitesi",
            "preference_reason": "Alanın uzmanı.",
        },
    )
    hakan.open(request)
    group = [{"person": name, "national_id": national_id(number)} for number, name in enumerate(OWN, start=1)]
    hakan.act("Katılımcı ekle", {"participants": group})
    hakan.open(request)
    hakan.accessible()
    assert hakan.says("Katılımcı sayısı")
    hakan.act("Katılımcı ekle", {"participants": [{"person": "Bora Yiğit", "national_id": national_id(10)}]})
    hakan.open(request)
    assert hakan.says("Karesi Taşköprübaşı Ortaokulu")
    hakan.act("Formu tamamla")
    return request


def _sent_and_approved(story: Story, request: str) -> None:
    story.at("2025-09-23")
    principal = story.finds("Hatice Yurt", TOPIC)
    principal.act("Resmî yazıyla gönder", {"letter_number": "E-2025/114", "letter_dated_on": "2025-09-23"})
    story.at("2025-09-26")
    district = story.finds("Kader Paşa", TOPIC)
    district.accessible()
    district.act("Değerlendirmeye al")
    # By its own title: the request's task stands there until its event is heard.
    story.finds("Kader Paşa", f"Değerlendirme: {TOPIC}")
    district.act("Kriterleri yanıtla", {"answers": [{"answer": "suitable"}] * CRITERIA})
    story.finds("Kader Paşa", f"Değerlendirme: {TOPIC}")
    district.accessible()
    decided = {"form": "seminar", "balance_note": "Okulun bu yılki ilk talebi.", "budget_note": "Ödenek yeterli."}
    district.act("Karar ver", {"verdict": "approve", **decided})
    district.open(request)
    assert district.says("Mahallî plana eklendi")


def _held(story: Story) -> None:
    story.at("2025-09-29")
    story.finds("Cansu İlhan", TOPIC).act("Kesinleştir")
    story.at("2025-10-20", "09:00:00")
    trainer = story.finds("Nil Ay", TOPIC)
    trainer.accessible()
    activity = trainer.page.url
    trainer.act("Başlat")
    story.at("2025-10-21", "17:00:00")
    trainer.open(activity)
    trainer.act("Yoklamayı kaydet", {"session": "1", "present": [*OWN, "Bora Yiğit"]})
    _the_other_sessions(story, activity)
    trainer.open(activity)
    trainer.act("Bittiğini bildir")
    deputy = story.finds("Hakan Er", TOPIC)
    deputy.act("Tamamlandığını onayla")
    teacher = story.as_("Ayşe Gül")
    teacher.open("/training/certificates")
    teacher.follow(TOPIC)
    teacher.accessible()
    paper = teacher.main.get_by_role("link", name="PDF")
    # Everybody's is printed, one after the other: hers is the first on the list.
    eventually(lambda: teacher.page.reload() and paper.count(), "the participation document is made", within=120)


def _the_other_sessions(story: Story, activity: str) -> None:
    """The same form three times more: through the API."""
    trainer, address = story.system.caller("nil.ay"), f"/training/v1/activities/{activity.rpartition('/')[2]}"
    present = [one["person"] for one in trainer.get(address)["participants"]]
    for session in (2, 3, 4):
        trainer.does(f"{address}/record_attendance", {"session": session, "present": present})
