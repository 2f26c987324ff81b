"""The shares of a report, each with what can be said of it."""

from __future__ import annotations

from math import sqrt
from typing import Any

from sqlalchemy.orm import Session

from chassis.documents.marks import unit_name
from services.awards.judging.compared_ranks.process import WITHIN
from services.awards.judging.fairness_reports.model import Dimension, FairnessReport, FairnessShare

# Of fewer works no rate is told (proposed).
LEAST_WORKS = 10


def shares_of(session: Session, report: FairnessReport) -> list[dict[str, Any]]:
    """Each with its share of all works, nominees and awards, and how many awards came of its works."""
    return [_share(session, report, one) for one in report.shares]


def _share(session: Session, report: FairnessReport, one: FairnessShare) -> dict[str, Any]:
    enough = one.applicants >= LEAST_WORKS
    low, high = rate_interval(one.winners, one.applicants) if enough else (None, None)
    is_place = one.dimension is Dimension.DISTRICT
    return {
        "dimension": one.dimension,
        "key": one.key,
        "name": unit_name(session, one.key) if is_place else None,
        "applicants": one.applicants,
        "nominees": one.nominees,
        "winners": one.winners,
        "share_of_applicants": _part(one.applicants, report.applicants),
        "share_of_nominees": _part(one.nominees, report.nominees),
        "share_of_winners": _part(one.winners, report.winners),
        "enough": enough,
        "rate": one.winners / one.applicants if enough else None,
        "rate_low": low,
        "rate_high": high,
    }


def _part(number: int, of: int) -> float | None:
    return number / of if of else None


def rate_interval(number: int, of: int) -> tuple[float, float]:
    """In which the true rate lies, 95 times of a hundred (Wilson); it never leaves nothing and all."""
    rate, square = number / of, WITHIN**2
    middle = (rate + square / (2 * of)) / (1 + square / of)
    reach = WITHIN * sqrt(rate * (1 - rate) / of + square / (4 * of**2)) / (1 + square / of)
    return max(0.0, middle - reach), min(1.0, middle + reach)
