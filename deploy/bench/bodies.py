"""The events that everybody passes: as a programme of ours tells them, about a kilobyte each.

Only Python's own library is used here: the peers' programs read it too, and have none of ours.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

TYPE = "counting.thing.happened"
EACH = 4  # so many events of each thing, far apart, as people take their steps
_SCHOOL, _DISTRICT = "tr/10/bandirma/768112", "tr/10/bandirma"
_OFFICER = "0193f3c2-7a10-7c55-9d5e-3f0a4f1b2c3d"


def new_id() -> UUID:
    """An id that grows with time, as all of ours do."""
    stamp = time.time_ns() // 1_000_000
    return UUID(int=stamp << 80 | 7 << 76 | int.from_bytes(os.urandom(9)) & ~(0xF << 62) | 2 << 62)


def events(count: int) -> Iterator[dict[str, Any]]:
    """So many events: the first of every thing, then the second of every thing, and so on."""
    things = [new_id() for _ in range(-(-count // EACH))]
    for place in range(count):
        yield event(things[place % len(things)], place // len(things) + 1)


def event(thing: UUID, number: int) -> dict[str, Any]:
    """One event, ready to be written as JSON."""
    return {
        "specversion": "1.0",
        "id": str(new_id()),
        "type": TYPE,
        "source": "/counting",
        "subject": str(thing),
        "time": datetime.now(UTC).isoformat(),  # noqa: TID251  # the chassis is not at hand here
        "sequence": number,
        "unit": _SCHOOL,
        "actor": {"person": _OFFICER, "role": "principal", "unit": _SCHOOL},
        "correlationid": thing.hex,
        "datacontenttype": "application/json",
        "dataschema": f"http://127.0.0.1:8100/api/counting/v1/events/{TYPE}",
        "data": _told(thing, number) | {"facts": {"thing": str(thing), "number": number}},
    }


def _told(thing: UUID, number: int) -> dict[str, Any]:
    waits = {"role": "district_officer", "unit": _DISTRICT, "due": "2031-05-12T14:00:00Z"}
    return {
        "title": {"tr": "Okul temelli mesleki gelişim talebi", "en": "Request for a training held at the school"},
        "what": {"tr": "Okul müdürü talebi ilçeye gönderdi", "en": "The principal sent the request to the district"},
        "state": {"code": "at_district", "tr": "İlçede", "en": "At the district"},
        "case": f"{thing.hex[-7:-3]}-{thing.hex[-3:]}".upper(),
        "link": f"/counting/things/{thing}",
        "awaiting": [waits | {"what": {"tr": "karar verin", "en": "decide"}}] if number < EACH else [],
        "audience": [{"role": "zumre_head", "unit": _SCHOOL, "branch": "Matematik"}],
    }
