"""A central and a local training that one may apply for."""

from __future__ import annotations

from tests.training.cast_activities import Cast


def central(activities: Cast, quota: int = 2) -> str:
    """A central training in December, with a window in September."""
    plan = activities.plan(activities.ministry)
    days = {"starts_on": "2025-12-01", "ends_on": "2025-12-02"}
    return activities.training(activities.ministry, plan, quota=quota, **days)


def local(activities: Cast) -> str:
    """A local training in December."""
    plan = activities.plan(activities.province)
    return activities.training(activities.province, plan, starts_on="2025-12-01", ends_on="2025-12-02")
