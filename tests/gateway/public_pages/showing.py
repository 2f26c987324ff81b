"""Events that say what everybody may see, as some programme might tell them."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from chassis.things import new_case
from tests.telling import SCHOOL, event


def page_told(page: UUID, sequence: int = 1, *, number: str = "", closed: bool = False, **said: Any) -> dict[str, Any]:
    """A thing has a page, or has it no more."""
    shown = {
        "programme": {"tr": "Beşinci Program", "en": "Fifth programme"},
        "about": {"tr": "İki okul birlikte çalışır.", "en": "Two schools work together."},
        "units": [SCHOOL],
    }
    return event(page, sequence, case=number or new_case(), public=None if closed else {"page": shown | said})


def entry_told(
    page: UUID, entry: UUID, sequence: int = 1, *, gone: bool = False, number: str = "", **said: Any
) -> dict[str, Any]:
    """A thing stands on a page, or stands there no more."""
    shown = {
        "page": page,
        "kind": {"tr": "Gezi", "en": "Day out"},
        "topics": [{"tr": "Doğa", "en": "Nature"}],
        "title": {"tr": "Kaz Dağı’nda bir gün", "en": "A day on Mount Ida"},
        "text": {"tr": "İki okul birlikte yürüdü.", "en": "Two schools walked together."},
        "period": "2025-2026",
        "happened_on": "2026-05-02",
        "released_at": "2026-05-04T09:00:00Z",
    }
    return event(entry, sequence, case=number or new_case(), public=None if gone else {"entry": shown | said})
