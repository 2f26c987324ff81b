"""What the gateway has heard of a document; of its code only the digest, and of nobody anything."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from gateway.tables import Base


class IssuedDocument(Base):
    """A document as its service last told of it."""

    __tablename__ = "issued_documents"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    code_digest: Mapped[str] = mapped_column(unique=True)
    sha256: Mapped[str] = mapped_column(index=True)
    service: Mapped[str]
    kind: Mapped[str]
    title: Mapped[dict[str, Any]]
    # What people call the service, also while it is away.
    issuer: Mapped[dict[str, Any]]
    unit: Mapped[str]
    state: Mapped[str]
    issued_at: Mapped[datetime]
    changed_at: Mapped[datetime]
    sequence: Mapped[int]
