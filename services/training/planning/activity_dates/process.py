"""The days of an activity: it never begins before them, is put off, or is called off."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from marshmallow import ValidationError, fields, validates_schema

from chassis import clock
from chassis.processes import rule
from chassis.schema import Inputs, Text
from chassis.texts import text
from services.training.planning.activities.model import Activity

MOST_DAYS_PUT_OFF = timedelta(days=60)
A_DAY = timedelta(days=1)


class ActivityDays(Inputs):
    """When instead, and why."""

    starts_on = fields.Date(required=True)
    ends_on = fields.Date(required=True)
    reason = Text(required=True, most=1000)

    @validates_schema
    def in_order(self, said: dict[str, Any], **_: Any) -> None:
        """It ends after it starts."""
        if said["ends_on"] < said["starts_on"]:
            raise ValidationError("ends_before_it_starts", field_name="ends_on")


class ActivityCancelReason(Inputs):
    """Why it does not take place."""

    reason = Text(required=True, most=1000)


@rule(source="TRN-39", status=409)
def before_the_planned_day(activity: Activity) -> bool:
    """It takes place on the plan’s day, and not before."""
    return activity.starts_on is not None and activity.starts_on <= clock.today()


@rule(source="SM-TRN-4", field="starts_on")
def new_day_is_past(activity: Activity, inputs: Mapping[str, Any]) -> bool:
    """What is put off takes place later than today."""
    return bool(inputs["starts_on"] > clock.today())


@rule(source="Q-23", field="starts_on")
def put_off_too_far(activity: Activity, inputs: Mapping[str, Any]) -> bool:
    """A school’s training is put off by sixty days at most."""
    return not activity.is_of_a_request or inputs["starts_on"] <= activity.planned_on + MOST_DAYS_PUT_OFF


@rule(source="Q-23", status=409)
def already_put_off(activity: Activity) -> bool:
    """A school’s training is put off once."""
    return not activity.is_of_a_request or not activity.postponements


@rule(source="SM-TRN-4", status=409)
def no_day_named(activity: Activity) -> bool:
    """Whoever confirms it has named a day."""
    return activity.starts_on is not None


def move(activity: Activity, inputs: Mapping[str, Any]) -> None:
    """The new days, the sessions on them, and why."""
    before = activity.starts_on or activity.planned_on
    for one in activity.sessions:
        one.held_on += inputs["starts_on"] - before
    activity.starts_on, activity.ends_on = inputs["starts_on"], inputs["ends_on"]
    activity.reason = inputs["reason"]
    activity.postponed_at = clock.now()
    activity.postponements += 1


def put_off_without_day(activity: Activity) -> None:
    """Its day has passed and nobody began (Q-32)."""
    before = activity.starts_on or activity.planned_on
    for one in activity.sessions:
        # Counted from the day that was planned, whenever another is named.
        one.held_on += activity.planned_on - before
    activity.starts_on = activity.ends_on = None
    activity.reason = text("reason.day_passed", "tr")
    activity.postponed_at = clock.now()


def note_cancellation(activity: Activity, inputs: Mapping[str, Any]) -> None:
    """Why it does not take place."""
    activity.reason = inputs["reason"]


def note_too_few(activity: Activity) -> None:
    """On the first day there were still fewer than ten."""
    activity.reason = text("reason.too_few", "tr")


def note_given_up(activity: Activity) -> None:
    """Sixty days have passed and no other day was kept."""
    activity.reason = text("reason.put_off_too_long", "tr")


def first_day(activity: Activity) -> datetime | None:
    """The instant at which it begins."""
    return clock.start_of(activity.starts_on) if activity.starts_on else None


def day_after_start(activity: Activity) -> datetime | None:
    """The day after the one on which it should have begun."""
    return clock.start_of(activity.starts_on + A_DAY) if activity.starts_on else None


def given_up(activity: Activity) -> datetime | None:
    """Sixty days after it was put off, or after the other day that was named."""
    if activity.postponed_at is None:
        return None
    since: date = clock.day_of(activity.postponed_at)
    last = max(since + MOST_DAYS_PUT_OFF, activity.starts_on or since)
    return clock.start_of(last + A_DAY)
