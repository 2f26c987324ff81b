"""What is kept of the order of a school's requests."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from services.training.tables import Base


class RequestPriority(Base):
    """Where a request stands in its school's order; the number people read is counted from these (öncelik düzeyi).

    So the numbers close up by themselves when a request is withdrawn or decided, and no other request is touched.
    """

    __tablename__ = "request_priorities"
    request_id: Mapped[UUID] = mapped_column(ForeignKey("otmg_requests.id"), primary_key=True)
    place: Mapped[int]
