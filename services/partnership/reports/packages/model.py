"""What is kept of a package for the ministry."""

from __future__ import annotations

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from chassis.packages.model import Packed
from chassis.texts import Words
from services.partnership.tables import Base


class Package(Packed, Base):
    """The accepted plans and reports of a school year, of one province or of the whole country."""

    __tablename__ = "packages"
    # The constraint's name is the code that the slower of two who ask is told.
    __table_args__ = (UniqueConstraint("unit", "school_year", "contents", name="package_already_there"),)
    school_year: Mapped[str] = mapped_column(index=True)
    unit_name: Mapped[str]

    def title(self) -> Words:
        """The year and the place."""
        return {
            "tr": f"{self.school_year} ortaklık paketi, {self.unit_name}",
            "en": f"Partnership package {self.school_year}, {self.unit_name}",
        }
