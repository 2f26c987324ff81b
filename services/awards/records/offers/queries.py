"""Who sees what is offered."""

from __future__ import annotations

from sqlalchemy import Select, false, or_, select

from chassis.identity import Actor
from chassis.scope import lies_in
from services.awards.records.offers.model import RecordOffer
from services.awards.records.record_readers.queries import own_schools


def visible_to(actor: Actor) -> Select[RecordOffer]:
    """The school that did it: whether it records it, it says itself."""
    return select(RecordOffer).where(or_(false(), *(lies_in(RecordOffer, unit) for unit in own_schools(actor))))
