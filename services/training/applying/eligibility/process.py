"""What has to be true before somebody applies; the catalogue says the same beforehand, with the reason."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from chassis.identity import Actor, Role, covers
from services.training.applying.offers.model import Offer

APPLICANTS = (
    Role.TEACHER,
    Role.ZUMRE_HEAD,
    Role.DEPUTY_PRINCIPAL,
    Role.PRINCIPAL,
    Role.PARTNERSHIP_COORDINATOR,
)


def schools_of(actor: Actor) -> list[str]:
    """The schools at which they serve."""
    return list(dict.fromkeys(actor.units(*APPLICANTS)))


def subjects_of(actor: Actor) -> set[str]:
    """Their fields."""
    return {post.branch for post in actor.posts if post.branch and post.role in APPLICANTS}


def is_of_the_area(offer: Offer, school: str) -> bool:
    """A province’s training is for those who serve there; a central one for all."""
    return covers(offer.unit, school)


def is_in_target_group(offer: Offer, subjects: Collection[str]) -> bool:
    """It is meant for all, or for one of their fields."""
    return not offer.subjects or bool(set(offer.subjects) & set(subjects))


def why_not(offer: Offer, actor: Actor, applied: Collection[UUID], clashing: Collection[UUID]) -> list[str]:
    """The rules that would refuse this person’s application, by name and in the order in which they are asked."""
    schools = schools_of(actor)
    met = {
        "window_not_open": offer.takes_applications,
        "serves_at_no_school": bool(schools),
        "not_of_the_area": any(is_of_the_area(offer, school) for school in schools),
        "not_in_target_group": is_in_target_group(offer, subjects_of(actor)),
        "already_applied": offer.id not in applied,
        "date_overlap": offer.id not in clashing,
    }
    return [name for name, is_met in met.items() if not is_met]
