"""What is said in a request and of it: the form, the criteria, letters, and numbers of people."""

from __future__ import annotations

from typing import Any

from chassis.clock import today
from tests.training.cast_needs import TOPIC

# The ledger's own numbers: N0, N1 to N14.
N = (
    "10000010046",
    "10000010114",
    "10000010282",
    "10000010350",
    "10000010428",
    "10000010596",
    "10000010664",
    "10000010732",
    "10000010800",
    "10000010978",
    "10000011036",
    "10000011104",
    "10000011272",
    "10000011340",
    "10000011418",
)
FORM: dict[str, Any] = {
    "training_subject": TOPIC,
    "content_headings": ["Etkinlik türleri", "Ders planı hazırlama"],
    "days": 2,
    "hours": 12,
    "starts_on": "2025-10-20",
    "ends_on": "2025-10-21",
    "rationale": "Öğrenciler derse etkinlikle katıldığında daha iyi öğreniyor.",
    "rationale_dimensions": [{"dimension": "student_achievement", "text": "Problem çözme ortalaması düşük."}],
    "expected_benefit": "Her zümrenin dört etkinlik planı olur.",
    "explanation": "Okulun kendi örnekleriyle çalışılacak.",
    "support_areas": ["plan_run_evaluate", "team_work"],
    "institution_kind": "university",
    "institution": "Balıkesir Üniversitesi",
}
SUITABLE = [
    {"criterion": one, "answer": "suitable"}
    for one in ("need_level", "content", "trainer_competence", "rationale", "expected_benefit")
]
WEIGHED = {"balance_note": "Okulun bu yılki ilk talebi.", "budget_note": "Ödenek yeterli."}
REASON = "İçerik başlıkları konuyla örtüşmüyor."
UNSUITABLE = [SUITABLE[0] | {"answer": "not_suitable", "reason": REASON}, *SUITABLE[1:]]


def naming(people: Any) -> dict[str, Any]:
    """What is said of participants: person and T.C. kimlik no."""
    return {"participants": [{"person": str(one.id), "national_id": number} for one, number in people]}


def letter(number: str) -> dict[str, Any]:
    """An official letter of today."""
    return {"letter_number": number, "letter_dated_on": today().isoformat()}


def approving(**known: Any) -> dict[str, Any]:
    """The decision of step 12."""
    return {"verdict": "approve", "form": "seminar", **WEIGHED} | known


def number_of(first: int) -> str:
    """A T.C. kimlik no that holds, made of a number."""
    nine = [int(digit) for digit in f"{200_000_000 + first}"]
    tenth = (sum(nine[0::2]) * 7 - sum(nine[1::2])) % 10
    return "".join(map(str, [*nine, tenth, (sum(nine) + tenth) % 10]))


def codes(answer: dict[str, Any], action: str) -> set[str]:
    """Why a step may not be taken now."""
    return {why["code"] for one in answer["actions"] if one["action"] == action for why in one["why_not"]}
