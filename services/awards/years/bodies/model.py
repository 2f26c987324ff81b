"""What is kept of a board or commission, and of who served in it."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis.identity import DISTRICT, PROVINCE, SCHOOL
from chassis.texts import Words, both
from chassis.things import Followed, Thing, new_id
from services.awards.tables import Base
from services.awards.years.project_years.model import ProjectYear


class Kind(StrEnum):
    """The five kinds of body (AWD-09)."""

    PROVINCE_EXECUTIVE_BOARD = "province_executive_board"
    PREPARATION_TECHNICAL_TEAM = "preparation_technical_team"
    MONITORING_EVALUATION_BOARD = "monitoring_evaluation_board"
    DISTRICT_EXECUTIVE_BOARD = "district_executive_board"
    SCHOOL_PROJECT_COMMISSION = "school_project_commission"


LEVEL_OF = dict.fromkeys(Kind, PROVINCE) | {
    Kind.DISTRICT_EXECUTIVE_BOARD: DISTRICT,
    Kind.SCHOOL_PROJECT_COMMISSION: SCHOOL,
}
OF_PROVINCE = tuple(kind for kind, level in LEVEL_OF.items() if level == PROVINCE)


class State(StrEnum):
    """A body is being formed, serves, and ends with its year (SM-AWD-2)."""

    FORMING = "forming"
    ACTIVE = "active"
    DISSOLVED = "dissolved"


class Body(Followed, Thing, Base):
    """A board or commission of a project year; it lies at the unit for which it serves."""

    __tablename__ = "bodies"
    # The constraint's name is the code that the slower of two is told.
    __table_args__ = (UniqueConstraint("project_year_id", "kind", "unit", name="body_already_formed"),)
    project_year_id: Mapped[UUID] = mapped_column(ForeignKey("project_years.id"))
    kind: Mapped[Kind]
    # The school's level (kademe), of a school's commission (AWD-10).
    level: Mapped[str | None]
    # How many of its members have to be there for it to decide; None where more than half have to.
    quorum: Mapped[int | None]
    dissolved_on: Mapped[date | None]
    # Whose service was begun, changed or ended last.
    changed: Mapped[UUID | None]
    state: Mapped[State] = mapped_column(default=State.FORMING)
    project_year: Mapped[ProjectYear] = relationship(lazy="joined", innerjoin=True)
    members: Mapped[list[BodyMember]] = relationship(back_populates="body", order_by="BodyMember.id")

    def title(self) -> Words:
        """What it is called, and of which year; whose it is says its unit."""
        kind, year = both(f"choice.bodies.{self.kind}"), self.project_year.school_year
        return {"tr": f"{kind['tr']} {year}", "en": f"{kind['en']} {year}"}

    def serving(self, day: date) -> list[BodyMember]:
        """Who serves in it on a day."""
        return [one for one in self.members if one.serves_on(day)]

    @property
    def changed_member(self) -> BodyMember | None:
        """The service that was begun, changed or ended last."""
        return next((one for one in self.members if one.id == self.changed), None)

    @property
    def changed_person(self) -> UUID | None:
        """Whose it was."""
        return self.changed_member.person if self.changed_member else None

    @property
    def changed_first_day(self) -> date | None:
        """Since when they serve."""
        return self.changed_member.first_day if self.changed_member else None

    @property
    def changed_last_day(self) -> date | None:
        """Until when, where they left."""
        return self.changed_member.last_day if self.changed_member else None

    @property
    def changed_chair(self) -> bool:
        """Whether they lead it."""
        return self.changed_member is not None and self.changed_member.chair


class BodyMember(Base):
    """Somebody's service in a body, from its first day to its last."""

    __tablename__ = "body_members"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    body_id: Mapped[UUID] = mapped_column(ForeignKey("bodies.id"), index=True)
    person: Mapped[UUID] = mapped_column(index=True)
    chair: Mapped[bool] = mapped_column(default=False)
    first_day: Mapped[date]
    # None while nobody knows of an end.
    last_day: Mapped[date | None]
    body: Mapped[Body] = relationship(back_populates="members")

    def serves_on(self, day: date) -> bool:
        """Whether they serve on this day."""
        return self.first_day <= day and (self.last_day is None or day <= self.last_day)
