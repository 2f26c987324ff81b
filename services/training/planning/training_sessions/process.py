"""Who was at which session (TRN-41)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import ValidationError, fields, validate, validates_schema
from sqlalchemy.orm import object_session

from chassis import clock
from chassis.processes import rule
from chassis.schema import Inputs, Text
from services.training.planning.activities.model import Activity, Delivery
from services.training.planning.training_sessions.model import Attendance, TrainingSession

MOST_SESSIONS = 200


class AttendanceList(Inputs):
    """Who was there, by the number of the session."""

    session = fields.Integer(required=True, validate=validate.Range(1, MOST_SESSIONS))
    present = fields.List(
        fields.UUID(),
        required=True,
        validate=validate.Length(max=5000),
        metadata={"x-choices-from": "of:participants.person"},
    )


def Hour() -> fields.String:  # noqa: N802  # a kind of field
    """An hour as clocks show it; none where nobody says it."""
    as_clocks_show = validate.Regexp(r"^([01][0-9]|2[0-3]):[0-5][0-9]$", error="hour_as_clocks_show")
    return fields.String(load_default=None, allow_none=True, validate=as_clocks_show)


class Hours(Inputs):
    """From when to when on a day."""

    starts_at = Hour()
    ends_at = Hour()

    @validates_schema
    def begin_and_end(self, said: dict[str, Any], **_: Any) -> None:
        """Both are said or neither, and it ends after it begins."""
        begins, ends = said["starts_at"], said["ends_at"]
        if bool(begins) != bool(ends):
            raise ValidationError("hour_without_the_other", field_name="starts_at" if ends else "ends_at")
        if begins and ends and ends <= begins:
            raise ValidationError("ends_before_it_starts", field_name="ends_at")


class SessionPlan(Hours):
    """One session: its day, its hours, and the link where it is held at a distance."""

    class Meta(Inputs.Meta):
        """In the order in which people say it."""

        fields = ("held_on", "starts_at", "ends_at", "link")

    held_on = fields.Date(required=True)
    link = Text(most=500, load_default=None, allow_none=True, checks=[validate.URL(schemes={"https"})])


class SessionPlans(Inputs):
    """All of them, in their order."""

    sessions = fields.List(
        fields.Nested(SessionPlan), required=True, validate=validate.Length(min=1, max=MOST_SESSIONS)
    )


def session_of(activity: Activity, number: int) -> TrainingSession | None:
    """The session with this number."""
    return next((one for one in activity.sessions if one.number == number), None)


@rule(source="TRN-41", field="session")
def no_such_session(activity: Activity, inputs: Mapping[str, Any]) -> bool:
    """It is one of the activity’s sessions."""
    return session_of(activity, inputs["session"]) is not None


@rule(source="TRN-41", status=409)
def session_not_held(activity: Activity, inputs: Mapping[str, Any]) -> bool:
    """Its day has come."""
    one = session_of(activity, inputs["session"])
    return one is not None and one.held_on <= clock.today()


@rule(source="TRN-41", field="present")
def present_not_participant(activity: Activity, inputs: Mapping[str, Any]) -> bool:
    """Only participants are on the list."""
    return set(inputs["present"]) <= {one.person for one in activity.participants}


@rule(source="TRN-41")
def attendance_missing(activity: Activity) -> bool:
    """It is written down of every session who was there."""
    return all(one.recorded_at for one in activity.sessions)


@rule(source="TRN-41", field="sessions")
def session_outside_days(activity: Activity, inputs: Mapping[str, Any]) -> bool:
    """Every session lies on a day of the activity."""
    if activity.starts_on is None or activity.ends_on is None:
        return False
    return all(activity.starts_on <= one["held_on"] <= activity.ends_on for one in inputs["sessions"])


@rule(source="PLT-06", field="sessions")
def link_required(activity: Activity, inputs: Mapping[str, Any]) -> bool:
    """Whoever is not in the room needs the link and the hours."""
    at_a_distance = activity.delivery is Delivery.SYNCHRONOUS
    return not at_a_distance or all(one["link"] and one["starts_at"] for one in inputs["sessions"])


def plan_sessions(activity: Activity, inputs: Mapping[str, Any]) -> None:
    """These instead of those that were planned before."""
    for one in list(activity.sessions):
        activity.sessions.remove(one)
    # The numbers of the old ones are free only when they are gone.
    if session := object_session(activity):
        session.flush()
    activity.sessions.extend(
        TrainingSession(number=number, **one) for number, one in enumerate(inputs["sessions"], start=1)
    )


def record(activity: Activity, inputs: Mapping[str, Any]) -> None:
    """As it was; a list written anew takes the place of the one before."""
    one = session_of(activity, inputs["session"])
    if one is None:
        return
    there = {present.person for present in one.attendances}
    said = set(inputs["present"])
    one.attendances = [
        *(present for present in one.attendances if present.person in said),
        *(Attendance(person=person) for person in said - there),
    ]
    one.recorded_at = clock.now()


def percent_of(activity: Activity, person: Any) -> int:
    """How much of it somebody was there for, rounded down."""
    held = [one for one in activity.sessions if one.recorded_at]
    there = sum(any(present.person == person for present in one.attendances) for one in held)
    return 100 * there // len(held) if held else 0
