"""For how long messages are kept (ledger 5.1)."""

from __future__ import annotations

from sqlalchemy import select

from chassis.retention import Keeping
from services.notifications.messages.model import Message, Occasion

TOLD_AT = select(Occasion.at).where(Occasion.event_id == Message.event_id).correlate(Message).scalar_subquery()

KEEPS = (Keeping("messages", Message, TOLD_AT, years=1),)
