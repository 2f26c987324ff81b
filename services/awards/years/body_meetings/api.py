"""The door of what boards and commissions have minuted."""

from chassis.door import door
from chassis.opened import narrowed_to
from services.awards.years.body_meetings.model import BodyMeeting
from services.awards.years.body_meetings.process import BODY_MEETING
from services.awards.years.body_meetings.queries import visible_to
from services.awards.years.body_meetings.schema import BodyMeetingSchema

body_meetings = door(
    BODY_MEETING,
    BodyMeetingSchema,
    visible_to,
    filters={"body": narrowed_to(BodyMeeting.body_id)},
    columns=("body_id", "number", "held_on"),
)
