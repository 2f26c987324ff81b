"""How people want to be told."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.notifications.preferences.model import Preference


def preference_of(session: Session, person: UUID) -> Preference:
    """What they have said or, with version 0, what holds until they do."""
    return session.get(Preference, person) or Preference(person=person, email=True, language="tr", version=0)


def wants_email(session: Session, person: UUID) -> bool:
    """Unless they have switched it off."""
    return session.scalar(select(Preference.email).where(Preference.person == person)) is not False
