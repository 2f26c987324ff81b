"""In what two requests are like each other, as the reasons of a proposal list it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from chassis.identity import DISTRICT, cut
from services.training.requests.otmg_requests.model import OtmgRequest
from services.training.requests.request_likeness.model import is_like, shared_headings, topic_likeness


@dataclass(frozen=True)
class Likeness:
    """What speaks for joining two requests."""

    topic: float
    headings: tuple[str, ...]
    days_apart: int | None
    same_district: bool
    numbers: tuple[int, int]

    @property
    def is_enough(self) -> bool:
        """Whether they are proposed."""
        return is_like(self.topic, len(self.headings))

    def reasons(self) -> list[dict[str, Any]]:
        """As they are listed, the weightiest first."""
        mine, theirs = self.numbers
        said: list[tuple[str, dict[str, Any]]] = [("topic", {"percent": round(100 * self.topic)})]
        if self.headings:
            said.append(("content", {"headings": "; ".join(self.headings)}))
        if self.days_apart is not None:
            said.append(("same_days", {}) if self.days_apart == 0 else ("dates", {"days": self.days_apart}))
        said.append(("same_district" if self.same_district else "same_province", {}))
        said.append(("numbers", {"mine": mine, "theirs": theirs, "sum": mine + theirs}))
        return [{"code": code, "values": values} for code, values in said]


def likeness_of(one: OtmgRequest, other: OtmgRequest) -> Likeness:
    """Of two requests of the same half-year."""
    return Likeness(
        topic=topic_likeness(one.training_subject or "", other.training_subject or ""),
        headings=tuple(shared_headings(one.content_headings, other.content_headings)),
        days_apart=_days_apart(one, other),
        same_district=cut(one.unit, DISTRICT) == cut(other.unit, DISTRICT),
        numbers=(len(one.participants), len(other.participants)),
    )


def _days_apart(one: OtmgRequest, other: OtmgRequest) -> int | None:
    if not (one.starts_on and one.ends_on and other.starts_on and other.ends_on):
        return None
    return max(0, (max(one.starts_on, other.starts_on) - min(one.ends_on, other.ends_on)).days)
