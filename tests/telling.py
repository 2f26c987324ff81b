"""Events as some programme might tell them, and hearing them through the real inbox without a broker."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from chassis import metrics
from chassis.db import dumps
from chassis.hearing import Delivery, Hearing
from chassis.subscriptions import Listener

PROVINCE, DISTRICT, SCHOOL = "tr/10", "tr/10/bandirma", "tr/10/bandirma/745612"
BEGAN = datetime(2026, 5, 4, 8, 0, tzinfo=UTC)


def at(role: str, unit: str, **more: Any) -> dict[str, Any]:
    """An addressee."""
    return {"role": role, "unit": unit, **more}


def event(subject: UUID | None = None, sequence: int = 1, *, verb: str = "submitted", **said: Any) -> dict[str, Any]:
    """Of a programme that nobody knows; `said` goes over what its data say."""
    subject = subject or uuid4()
    told = {
        "title": {"tr": "Işık Koleji gezisi", "en": "Day out of Işık"},
        "state": {"code": "at_district", "tr": "İlçede", "en": "At the district"},
        "what": {"tr": "İlçeye gönderildi", "en": "Sent to the district"},
        "case": "7K3M-9PD",
        "link": f"/fifth/outings/{subject}",
        "awaiting": [],
        "audience": [],
        "posts": [],
        "facts": {"place": "Kaz Dağı"},
    }
    return {
        "specversion": "1.0",
        "id": uuid4(),
        "type": f"fifth.outing.{verb}",
        "source": "/fifth",
        "subject": subject,
        "time": said.pop("time", BEGAN + timedelta(hours=sequence)),
        "sequence": sequence,
        "unit": SCHOOL,
        "actor": said.pop("actor", {"role": "system"}),
        "data": told | said,
    }


def post_told(person: UUID, role: str, unit: str, *, ended: bool = False, **more: Any) -> dict[str, Any]:
    """The directory tells of a post."""
    facts = {
        "id": more.pop("id", uuid4()),
        "person": person,
        "role": role,
        "unit": unit,
        "branch": None,
        "deputy_for": None,
        "starts_on": "2020-01-01",
        "ends_on": None,
        "sequence": 2 if ended else 1,
    } | more
    name = "gateway.role.ended" if ended else "gateway.role.assigned"
    return event(facts["id"], facts["sequence"]) | {"type": name, "source": "/gateway", "data": {"facts": facts}}


def person_told(person: UUID, unit: str | None, verb: str = "registered") -> dict[str, Any]:
    """The directory tells of a person."""
    sequence = 1 if verb == "registered" else 2
    facts = {"id": person, "name": "Selin Aktaş", "unit": unit, "sequence": sequence}
    return event(person, sequence) | {"type": f"gateway.person.{verb}", "source": "/gateway", "data": {"facts": facts}}


def hear(listener: Listener, *events: dict[str, Any] | bytes) -> None:
    """In one batch, as the consumer hands them over."""
    metrics.belongs_to("tests")
    bodies = [one if isinstance(one, bytes) else dumps(one).encode() for one in events]
    Hearing(listener).hear([Delivery(number, None, body) for number, body in enumerate(bodies)])
