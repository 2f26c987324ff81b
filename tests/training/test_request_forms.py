"""What has to stand in Ek-1, and how it and Ek-2 look on paper beside the official forms."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from chassis.documents import making
from tests.papers import words_of
from tests.training.answers import at, ok, refusal
from tests.training.cast_requests import Cast
from tests.training.request_said import FORM, SUITABLE, N, approving, codes, letter, naming

EK_1 = (
    "Eğitim konusu",
    "İçeriği",
    "Süresi",
    "Eğitim görevlisi/görevlileri",
    "Eğitime katılacak öğretmenlerin adı ve soyadı",
    "Aynı okuldan katılımcılar",
    "Diğer okullardan katılımcılar",
    "Gerekçe",
    "Beklenen fayda",
    "Açıklama",
    "Öncelik düzeyi",
)
EK_2 = (
    "Okulun adı",
    "Eğitim konusu",
    "Öncelik düzeyi",
    "Önem/ihtiyaç düzeyi",
    "İçeriği",
    "Eğitim görevlisi/görevlilerinin yeterliği",
    "Gerekçe",
    "Beklenen fayda",
)


def paper(cast: Cast, thing: str) -> str:
    """The words of the newest document of a thing, in the order of the page."""
    while making.make_next():
        pass
    newest = ok(cast.karesi.get(f"{thing}/documents"))["items"][0]
    return words_of(cast.karesi.get(newest["href"]).data)


def in_order(words: str, headings: tuple[str, ...]) -> bool:
    """Whether each heading stands below the one before."""
    flat, at_word = " ".join(words.split()), 0
    for heading in headings:
        at_word = flat.find(heading, at_word)
        if at_word < 0:
            return False
        at_word += len(heading)
    return True


@pytest.mark.requirement("TRN-24", "TRN-27", "TRN-28", "TRN-04", "TRN-13", "TRN-25")
def test_an_empty_form_says_everything_that_is_missing(requests: Cast) -> None:
    topic = requests.topic
    with at("22.9.2025"):
        empty = ok(requests.hakan.post("/v1/otmg-requests", {"topic": topic}))
        half = requests.hakan.post("/v1/otmg-requests", FORM | {"topic": topic, "institution": None})

    assert codes(empty, "complete") == {
        "content_headings_required",
        "duration_required",
        "rationale_required",
        "rationale_dimensions_required",
        "expected_benefit_required",
        "explanation_required",
        "support_areas_required",
        "trainer_required",
        "own_participant_required",
        "participants_below_minimum",
    }
    assert half.json["errors"] == {"institution": ["Kurumun türünü ve adını birlikte yazın."]}


@pytest.mark.requirement("TRN-24")
@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"ends_on": "2025-10-19"}, "ends_before_it_starts"),
        ({"days": 3}, "days_beyond_dates"),
        ({"hours": None}, "duration_required"),
    ],
)
def test_the_duration_is_whole(requests: Cast, said: dict[str, Any], code: str) -> None:
    request = requests.whole
    with at("22.9.2025", "12:00:00"):
        requests.edit(requests.hakan, request, FORM | said)
        answer = requests.hakan.post(f"{request}/complete")
        stale = requests.hakan.put(request, FORM, If_Match='"1"')

    assert refusal(answer) == (422, code)
    assert stale.status_code == 412


@pytest.mark.requirement("TRN-21", "TRN-11", "Q-24")
def test_a_request_wholly_of_others_is_refused_and_only_staff_counts(requests: Cast) -> None:
    topic = requests.topic
    others = [one for school in requests.others.values() for one in school.teachers][:10]
    with at("22.9.2025"):
        request = requests.draft(requests.hakan, topic=topic)
        ok(requests.hakan.post(f"{request}/add_trainer", requests.trainer()))
        officer = requests.hakan.post(f"{request}/add_participants", naming([(requests.karesi, N[1])]))
        ok(requests.hakan.post(f"{request}/add_participants", naming(zip(others, N[1:11], strict=True))))
        answer = requests.hakan.post(f"{request}/complete")
        line = ok(requests.hakan.get(request))["other_school_participants"][0]["id"]
        ok(requests.hakan.post(f"{request}/remove_person", {"line": line}))
        ok(requests.hakan.post(f"{request}/add_participants", naming([(requests.teachers[0], N[1])])))
        whole = requests.hakan.post(f"{request}/complete")

    assert refusal(officer) == (422, "participant_not_in_service")
    assert refusal(answer) == (422, "own_participant_required")
    assert ok(whole)["state"]["code"] == "ready"


@pytest.mark.requirement("Q-59")
@pytest.mark.parametrize(("people", "code"), [(2, "participants_below_minimum"), (3, None), (9, None)])
def test_three_to_nine_may_wait_to_be_joined(requests: Cast, people: int, code: str | None) -> None:
    topic = requests.topic
    with at("22.9.2025"):
        request = requests.draft(requests.hakan, topic=topic, for_joining=True)
        ok(requests.hakan.post(f"{request}/add_trainer", requests.trainer()))
        group = zip(requests.teachers[:people], N[1 : people + 1], strict=True)
        ok(requests.hakan.post(f"{request}/add_participants", naming(group)))
        answer = requests.hakan.post(f"{request}/complete")

    assert (refusal(answer) if code else answer.status_code) == ((422, code) if code else 200)


@pytest.mark.requirement("Q-59", "TRN-20")
def test_ten_do_not_wait_to_be_joined(requests: Cast) -> None:
    with at("22.9.2025", "12:00:00"):
        requests.edit(requests.hakan, requests.whole, FORM | {"for_joining": True})
        answer = requests.hakan.post(f"{requests.whole}/complete")

    assert refusal(answer) == (422, "too_many_for_joining")


@pytest.mark.requirement("TRN-20")
def test_the_tenth_who_leaves_before_it_is_sent_is_missed(requests: Cast) -> None:
    with at("23.9.2025"):
        ok(requests.hakan.post(f"{requests.whole}/complete"))
        with Session(requests.house.engine) as session, session.begin():
            session.execute(
                text("DELETE FROM request_people WHERE person = :person"), {"person": requests.other_teacher.id}
            )
        answer = requests.principal.post(f"{requests.whole}/submit", letter("E-2025/114"))

    assert refusal(answer) == (422, "participants_below_minimum")


@pytest.mark.requirement("TRN-23")
def test_ek_1_has_the_official_headings_in_their_order(requests: Cast) -> None:
    words = paper(requests, requests.submitted)

    assert in_order(words, ("Okul Temelli Mesleki Gelişim Talep Formu", *EK_1))
    assert "Doç. Dr. Nil Ay" in words
    assert "E-2025/114" in words
    assert "23.09.2025" in words
    assert not [number for number in N if number in words]


@pytest.mark.requirement("TRN-31")
def test_ek_2_has_the_official_headings_in_their_order(requests: Cast) -> None:
    evaluation = requests.evaluation
    with at("26.9.2025"):
        said = [SUITABLE[0], SUITABLE[1] | {"reason": "Başlıklar yeterli."}, *SUITABLE[2:]]
        ok(requests.karesi.post(f"{evaluation}/score", {"answers": said}))
        ok(requests.karesi.post(f"{evaluation}/decide", approving()))

    words = paper(requests, evaluation)

    # In the table a long heading goes over several lines of its column: their order is the frozen content's.
    with Session(requests.house.engine) as session:
        content = session.scalars(
            text("SELECT content::jsonb #>> '{}' FROM documents ORDER BY ordered_at DESC")
        ).first()
    assert in_order(content or "", EK_2)
    assert in_order(words, ("Değerlendirme Formu", *EK_2[:3], "Uygun", "Uygun Değil", "Gerekçe", "Karar"))
    assert "Başlıklar yeterli." in words
    assert "Seminer" in words
    assert "Ödenek yeterli." in words
