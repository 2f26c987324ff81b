"""For how long the gateway keeps what it knows of people (ledger 5.1).

Sessions are swept by the minute. Who looked at a number is written down for good: the database lets nobody delete it.
"""

from __future__ import annotations

from sqlalchemy import select

from chassis.retention import Keeping
from gateway.directory.model import NationalId, Person

LEFT_ON = select(Person.left_on).where(Person.id == NationalId.person).correlate(NationalId).scalar_subquery()

KEEPS = (
    Keeping("national_id", NationalId, LEFT_ON),
    Keeping("contact", Person, Person.left_on, {"email": None, "phone": None}, years=1),
)
