"""The door of meetings."""

from chassis.door import door
from services.partnership.joint_work.meetings.model import Meeting
from services.partnership.joint_work.meetings.process import MEETING
from services.partnership.joint_work.meetings.queries import visible_to
from services.partnership.joint_work.meetings.schema import MeetingSchema
from services.partnership.scope import narrowed_to

meetings = door(
    MEETING,
    MeetingSchema,
    visible_to,
    filters={"partnership": narrowed_to(Meeting.partnership_id)},
    columns=("partnership_id", "kind", "subject", "meets_on", "mode"),
)
