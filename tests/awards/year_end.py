"""What comes at the end of a project year: decisions, a fair and a ceremony, answers and the report."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from services.awards.school_work.public_events.model import EventKind, PublicEvent, State
from tests.awards.cast import at, ok
from tests.awards.places import PROVINCE
from tests.awards.settling import AREAS, Settled

CONTACT = {"name": "Edremit Zeytin Kooperatifi", "contact_name": "Zeynep Dal", "contact_email": "zeynep@example.org"}
ANSWERS = {
    "gather_teachers_around_goals": "Her ay zümre başkanlarıyla hedef toplantısı yapıldı.",
    "energise_supporters": "Okul aile birliği ve sanayi odası atölyeyi destekledi.",
    "include_parents": "Veli akademisi altı kez toplandı.",
    "interest_business": "İki işletme kariyer günlerine katıldı.",
    "education_first_priority": "İzleme tablosu her dönem güncellendi.",
}
CHAPTERS = {
    "academic": "Danışman öğretmenlik bütün okullarda yürütüldü.",
    "projects": "TEKNOFEST başvuruları arttı.",
    "innovation": "Üç yeni atölye açıldı.",
    "arts_sport_culture": "Koro şenliği yapıldı.",
    "efforts": "Yöneticiler velileri sürece kattı.",
}


def decide_nothing(cast: Settled) -> None:
    """In no area is there an award this year, each with its reason."""
    for number, area in enumerate(AREAS, start=1):
        said = {"project_year": cast.year, "award_area": area, "decision_number": f"2026/{number}"}
        grounds = {"decided_on": "2026-05-20", "grounds": "Başvuru ölçütlerini karşılayan çalışma olmadı."}
        ok(cast.executive[0].post("/v1/area-decisions", said | grounds))


def awarded(cast: Settled) -> None:
    """The year has been evaluated, and the awards are concluded."""
    with at("8.5.2026"):
        cast.evaluate()
    with at("20.5.2026"):
        decide_nothing(cast)
        ok(cast.executive[0].post(f"/v1/project-years/{cast.year}/award"))


def held(cast: Settled, *kinds: EventKind) -> None:
    """These events have taken place."""
    with Session(cast.house.engine) as session, session.begin():
        for kind in kinds:
            days: dict[str, Any] = {"starts_on": date(2026, 6, 5), "ends_on": date(2026, 6, 5)}
            named = {"name": kind.value, "mode": "face_to_face", "place": "Karesi", "state": State.HELD}
            session.add(
                PublicEvent(
                    unit=PROVINCE, project_year_id=UUID(cast.year), kind=kind, sequence=1, version=1, **days, **named
                )
            )


def report_of(cast: Settled) -> dict[str, Any]:
    """The technical team has written the year's report."""
    writer = cast.technical[0]
    report = ok(writer.post("/v1/year-reports", {"project_year": cast.year}))
    address = f"/v1/year-reports/{report['id']}"
    return ok(writer.put(address, CHAPTERS, If_Match=writer.get(address).headers["ETag"]))
