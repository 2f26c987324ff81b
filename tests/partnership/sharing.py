"""What people of the story say when they share, cooperate, support each other and meet OGM."""

from __future__ import annotations

from typing import Any

from tests.doors import Person
from tests.partnership.cast import Cast, at, ok

MATERIAL = {
    "kind": "material",
    "name": "Türev çalışma kâğıdı",
    "resource_kind": "written_material",
    "field": "academic",
    "topics": ["academic_achievement"],
    "subject": "Matematik",
    "grade": "12",
    "body": "Türevin tanımı ve çözümlü sorular.",
    "licence": "cc_by_sa",
}
QUESTION = MATERIAL | {
    "kind": "question",
    "name": "Üçgende açı sorusu",
    "resource_kind": None,
    "body": "Açı kaç derecedir?",
}
DECLARED = {"declares_content_rules": True}


def draft(cast: Cast, who: Person, **said: Any) -> str:
    """A content in preparation."""
    content = ok(who.post("/v1/contents", MATERIAL | {"partnership": cast.active} | said))
    return f"/v1/contents/{content['id']}"


def share(cast: Cast, who: Person, **said: Any) -> str:
    """A content that the partner may use."""
    content = draft(cast, who, **said)
    ok(who.post(f"{content}/publish", DECLARED))
    return content


def cooperation(cast: Cast, *teachers: Person, **said: Any) -> dict[str, Any]:
    """What is said of a cooperation of teachers."""
    told = {
        "partnership": cast.active,
        "channel": "guest_teacher",
        "starts_on": "2025-10-06",
        "teachers": [str(one.id) for one in teachers],
        "outcome": "Misafir öğretmen iki ders anlattı.",
    }
    return told | said


def gift(cast: Cast, **said: Any) -> dict[str, Any]:
    """What is said of a support that was given."""
    told = {
        "partnership": cast.active,
        "support": "given",
        "environment": "library",
        "item": "TYT soru bankası",
        "quantity": 40,
        "given_on": "2025-10-06",
    }
    return told | said


def evaluation(cast: Cast, day: str = "1.4.2026", **said: Any) -> str:
    """OGM has invited the pair to look at the first school year."""
    told = {
        "school_year": "2025-2026",
        "meets_on": "2026-05-15",
        "mode": "online",
        "partnerships": [cast.active],
    }
    with at(day):
        meeting = ok(cast.ogm.post("/v1/evaluation-meetings", told | said))
    return f"/v1/evaluation-meetings/{meeting['id']}"


def attendance(partnership: str, *, one: bool = True, two: bool = True) -> dict[str, Any]:
    """Which of a partnership's schools came."""
    return {"partnership": partnership, "group_one_attended": one, "group_two_attended": two}


def checklist(cast: Cast, year: int = 0) -> dict[str, str]:
    """The state of each obligation of a school year."""
    shown = ok(cast.ogm.get(f"/v1/partnerships/{cast.active}"))
    return {one["code"]: one["state"] for one in shown["cycles"][year]["obligations"]}
