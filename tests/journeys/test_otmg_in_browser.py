"""SC-OTMG at seven browsers: from the coordination team to the teacher's certificate."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.journeys.browser import browser
from tests.journeys.story import Story
from tests.journeys.system import System, eventually

TOPIC = "Etkinlik temelli ders tasarımı"
SCHOOL = "745404"
HEADINGS = (
    "current_state", "parent_student_views", "problem_areas", "improvement_areas", "student_achievement",
    "student_behaviour", "material_to_use", "individual_teacher_requests",
)  # fmt: skip


@pytest.fixture
def story(system: System) -> Iterator[Story]:
    with browser() as running:
        yield Story(system, running)


def test_a_school_asks_for_a_training_and_holds_it(story: Story) -> None:
    _team_is_set_up(story)
    _needs_are_told(story)


def _team_is_set_up(story: Story) -> None:
    story.at("2025-09-01")
    principal = story.as_("Hatice Yurt")
    principal.open("/training")
    principal.open("/training/coordination-teams")
    principal.act(
        "Koordinasyon ekibini kur",
        {"chair": "Hakan Er", "experts": [{"person": "Burak Çetin", "kind": "expert_teacher"}]},
    )
    principal.follow("İşi izle")


def _needs_are_told(story: Story) -> None:
    story.at("2025-09-08", "00:05:00")
    hakan = story.finds("Hakan Er", "İhtiyaç belirleme")
    cycle = hakan.page.url
    hakan.accessible()
    story.at("2025-09-12")
    teacher = story.as_("Ayşe Gül")
    teacher.open("/")
    teacher.open("/notices")
    teacher.open(cycle)
    teacher.open("/training/need-statements")
    teacher.act("İhtiyaçlarımı bildir", {"needs": [{"topic": TOPIC, "origin": "need_from_own_practice"}]})
    teacher.follow("İşi izle")
    _the_others_answer(story, cycle)
    hakan.open(cycle)
    hakan.edit({"headings": [{"heading": one, "text": "Yazıldı."} for one in HEADINGS]})
    hakan.open(cycle)
    hakan.act("Veri toplamayı bitir")
    story.at("2025-09-16")
    teacher.open("/training/discussions")
    teacher.act(
        "Görüşmeyi kaydet",
        {
            "kind": "zumre_discussion",
            "body": "İlköğretim matematik",
            "met_on": "2025-09-16",
            "attendees": ["Ayşe Gül", "Burak Çetin", "Canan Ilgaz"],
            "topics": [TOPIC],
            "outcome": "Kurula önerildi.",
        },
    )
    teacher.follow("İşi izle")
    hakan = story.finds("Hakan Er", "İhtiyaç belirleme")
    hakan.act("Öğretmenler kuruluna götür")
    story.at("2025-09-19")
    hakan = story.finds("Hakan Er", "İhtiyaç belirleme")
    hakan.act(
        "Kurul kararını kaydet",
        {
            "met_on": "2025-09-19",
            "attendees": ["Ayşe Gül", "Burak Çetin", "Canan Ilgaz", "Derya Özkan"],
            "outcome": "Oy birliğiyle.",
            "topics": [
                {
                    "subject": TOPIC,
                    "learning_needs": [
                        {"link": "student_learning_need", "text": "8. sınıflar problem çözmede zorlanıyor."}
                    ],
                    "decision": "accepted",
                }
            ],
        },
    )
    principal = story.finds("Hatice Yurt", "İhtiyaç belirleme")
    principal.accessible()
    principal.act("Kurul kararını onayla")


def _the_others_answer(story: Story, cycle: str) -> None:
    """Those who are still asked, through the API: it is the same form twenty-six times."""
    address = f"/training/v1/need-cycles/{cycle.rpartition('/')[2]}"
    asked = [one["person"] for one in story.system.caller("hakan.er").get(address)["asked"] if not one["answered_at"]]
    names = story.system.rows("gateway", "SELECT username FROM people WHERE id = ANY(%s::uuid[])", asked)
    for (name,) in names:
        said = {"needs": [{"topic": TOPIC, "origin": "need_from_own_practice"}]}
        story.system.caller(name).does("/training/v1/need-statements", said)
