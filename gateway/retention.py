"""For how long the gateway keeps what it knows of people (ledger 5.1).

Sessions are swept by the minute. Who looked at a number is written down, and the database lets nobody delete it before
ten years are over.
"""

from __future__ import annotations

from sqlalchemy import func, literal_column, select

from chassis.retention import Keeping
from gateway.directory.model import NationalId, Person, Viewing

LEFT_ON = select(Person.left_on).where(Person.id == NationalId.person).correlate(NationalId).scalar_subquery()
# By the real clock, as the database holds it.
OLD = Viewing.at < func.now() - literal_column("interval '10 years'")

KEEPS = (
    Keeping("national_id", NationalId, LEFT_ON),
    Keeping("contact", Person, Person.left_on, {"email": None, "phone": None}, years=1),
    Keeping("viewings", Viewing, Viewing.at, years=10, only=OLD),
)
