"""What is kept of a content that a school shares."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from chassis.searching import Searched
from chassis.texts import Words
from chassis.things import Shared, Thing
from services.partnership.sharing.take_downs.model import MayBeTakenDown
from services.partnership.tables import Base


class State(StrEnum):
    """Where a content stands (SM-PAR-7)."""

    DRAFT = "draft"
    PUBLISHED = "published"
    TAKEN_DOWN = "taken_down"
    WITHDRAWN = "withdrawn"


class Kind(StrEnum):
    """What it is: the material and the question make up the common pool (PAR-34)."""

    JOINT_WORK = "joint_work"
    PAGE = "page"
    MATERIAL = "material"
    QUESTION = "question"


class Licence(StrEnum):
    """What others may do with it."""

    PARTNERS_ONLY = "partners_only"
    CC_BY = "cc_by"
    CC_BY_SA = "cc_by_sa"
    CC_BY_NC = "cc_by_nc"
    CC_BY_NC_SA = "cc_by_nc_sa"


class Content(Searched, MayBeTakenDown, Shared, Thing, Base):
    """A content of one school that its partner may use but not change; it lies at the authors' school."""

    __tablename__ = "contents"
    OTHER = "partner"
    __table_args__ = (Index(None, "partnership_id", "school_year"),)
    FOUND_BY = ("name", "subject", "body")
    partnership_id: Mapped[UUID] = mapped_column(ForeignKey("partnerships.id"))
    partner: Mapped[str] = mapped_column(String(collation="C"))
    school_year: Mapped[str]
    kind: Mapped[Kind]
    name: Mapped[str]
    authors: Mapped[list[dict[str, Any]]]
    resource_kind: Mapped[str | None]
    resource_other: Mapped[str | None]
    field: Mapped[str]
    field_other: Mapped[str | None]
    topics: Mapped[list[str]]
    subject: Mapped[str | None]
    grade: Mapped[str | None]
    body: Mapped[str | None]
    link: Mapped[str | None]
    licence: Mapped[Licence]
    declares_content_rules: Mapped[bool] = mapped_column(default=False)
    published_at: Mapped[datetime | None]
    state: Mapped[State] = mapped_column(default=State.DRAFT)

    def title(self) -> Words:
        """As its authors called it."""
        return dict.fromkeys(("tr", "en"), self.name)

    @property
    def schools(self) -> tuple[str, str]:
        """The authors' school, then the partner."""
        return self.unit, self.partner
