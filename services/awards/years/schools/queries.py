"""The province's open schools, and the level (kademe) that a kind of school has (AWD-10)."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis.directory import KnownUnit
from chassis.scope import below

# Centres and schools of special education belong to no level: their principal says it, where there is a commission.
LEVEL_OF_KIND = {
    "preschool": "preschool",
    "primary": "primary_school",
    "lower_secondary": "lower_secondary_school",
    "imam_hatip_lower_secondary": "lower_secondary_school",
} | dict.fromkeys(
    (
        "science_high_school",
        "anatolian_high_school",
        "social_sciences_high_school",
        "fine_arts_high_school",
        "sports_high_school",
        "vocational_high_school",
        "multi_programme_high_school",
        "imam_hatip_high_school",
    ),
    "upper_secondary_school",
)


def level_of_school(session: Session, path: str) -> str | None:
    """The school's level; None where its kind has none, or it is not known here."""
    known = session.get(KnownUnit, path)
    return LEVEL_OF_KIND.get(known.kind) if known else None


def schools_below(session: Session, unit: str) -> Sequence[KnownUnit]:
    """Every open school of the four levels at or below a unit."""
    wanted = select(KnownUnit).where(
        below(KnownUnit.path, unit), KnownUnit.is_open, KnownUnit.kind.in_(list(LEVEL_OF_KIND))
    )
    return session.scalars(wanted.order_by(KnownUnit.path)).all()


def districts_of(session: Session, province: str) -> Sequence[KnownUnit]:
    """Every open district of a province."""
    wanted = select(KnownUnit).where(below(KnownUnit.path, province), KnownUnit.is_open, KnownUnit.kind == "district")
    return session.scalars(wanted.order_by(KnownUnit.path)).all()
